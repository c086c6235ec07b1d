namespace Chuangpu.Reading;

/// <summary>Reads what a tag says: who leads and who helps.</summary>
internal static class TagRoles
{
    private static readonly Words LeadWords = new("牵头单位", "牵头部门", "牵头责任单位", "责任牵头单位", "主办单位", "牵头领导单位", "第一责任单位", "主责单位", "总牵头单位", "牵头");

    private static readonly Words ResponsibleWords = new("责任单位", "责任部门", "负责单位", "负责部门", "实施单位", "落实单位", "责任主体", "责任");

    private static readonly Words SupportWords = new("配合单位", "配合部门", "参与单位", "参加单位", "协办单位", "协助单位", "参与部门", "协同单位", "协作单位", "配合", "协作部门", "协同部门");

    /// <summary>True when the text begins with one of the words a tag begins with and a colon behind it.</summary>
    public static bool Begins(string text, int at)
    {
        var word = Word(text, at);
        return word > 0 && at + word < text.Length && text[at + word] == '：';
    }

    /// <summary>Lead and support of a tag's text (without its brackets), or null when it is none.</summary>
    public static (List<string> Lead, List<string> Support, bool Marked)? Read(string text)
    {
        if (Labelled(text) is { } labelled)
            return labelled;
        return Worded(text);
    }

    private static int Word(string text, int at) =>
        LeadWords.At(text, at, text.Length)?.Length ?? ResponsibleWords.At(text, at, text.Length)?.Length ?? SupportWords.At(text, at, text.Length)?.Length ?? 0;

    /// <summary>牵头单位：…；配合单位：…</summary>
    private static (List<string>, List<string>, bool)? Labelled(string text)
    {
        if (!Begins(text, 0))
            return null;
        List<string> lead = [], responsible = [], support = [];
        var at = 0;
        while (at < text.Length)
        {
            var length = Word(text, at);
            var into = LeadWords.At(text, at, text.Length) is not null ? lead : ResponsibleWords.At(text, at, text.Length) is not null ? responsible : support;
            var start = at + length + 1;
            var end = start;
            while (end < text.Length && !Begins(text, end))
                end++;
            var units = text[Math.Min(start, text.Length)..end];
            if (units.Contains("会同", StringComparison.Ordinal) && Worded(units) is { } worded)
            {
                into.AddRange(worded.Item1);
                support.AddRange(worded.Item2);
            }
            else
            {
                into.AddRange(UnitNames.Split(units));
            }
            at = end;
        }
        var marked = lead.Count > 0;
        if (marked)
            support = [.. responsible.Where(r => !lead.Contains(r)), .. support];
        return (marked ? lead : responsible, support, marked || support.Count > 0);
    }

    /// <summary>市科技局牵头，市财政局配合; 市科技局会同市财政局负责; 市科技局、市财政局按职责分工负责.</summary>
    private static (List<string>, List<string>, bool)? Worded(string text)
    {
        // 由市科技局会同…负责
        text = text.StartsWith('由') ? text[1..] : text;
        var together = text.IndexOf("会同", StringComparison.Ordinal);
        if (together > 0)
        {
            var (lead, support) = (UnitNames.Split(text[..together]), UnitNames.Split(text[(together + 2)..]));
            return lead.Count > 0 && lead.TrueForAll(UnitEnds.IsWhole) ? (lead, support, true) : null;
        }
        var leads = text.IndexOf("牵头", StringComparison.Ordinal);
        if (leads > 0)
        {
            var lead = UnitNames.Split(text[..leads]);
            var rest = text[(leads + 2)..].TrimStart('，', '；', '、', ' ');
            if (rest.StartsWith("负责", StringComparison.Ordinal))
                rest = rest[2..].TrimStart('，', '；', '、');
            return lead.Count > 0 && lead.TrueForAll(UnitEnds.IsWhole) ? (lead, UnitNames.Split(rest), true) : null;
        }
        // （市科技局）: one unit of a level of government.
        if (text.Length is > 3 and < 16 && text[0] is '省' or '市' or '县' or '区' or '州' && UnitEnds.IsWhole(text) && !text.Contains('、', StringComparison.Ordinal))
            return ([text], [], false);
        var tail = text.EndsWith("负责", StringComparison.Ordinal) || text.EndsWith("负责落实", StringComparison.Ordinal) || text.EndsWith("职责分工", StringComparison.Ordinal);
        var bare = text.EndsWith("负责落实", StringComparison.Ordinal) ? text[..^2] : text;
        return tail && UnitNames.IsList(bare) || (text.Contains('、', StringComparison.Ordinal) && UnitNames.IsList(text) && text.Length > 5)
            ? (UnitNames.Split(bare), [], false)
            : null;
    }
}
