namespace Chuangpu.Reading;

/// <summary>Finds the tags that say who is responsible, in brackets behind a paragraph, on a line of their own or in a table.</summary>
internal sealed class ResponsibilityReader
{
    private const int LongestTag = 400;

    private static readonly Words FirstLeads = new(
        "第一位者为牵头", "第一位的为牵头", "首位的为牵头", "第一个单位为牵头", "排在第一位的为牵头", "第一位为牵头", "首位者为牵头", "首位为牵头", "第一的为牵头", "第一位单位为牵头", "首位单位为牵头", "排名第一的为牵头",
        "第一者为牵头", "列首位的为牵头", "排第一位的为牵头");

    private bool firstLeads;
    private Block? before;

    public IEnumerable<Responsibility> Read(Block block)
    {
        var previous = before;
        if (!block.IsHeading)
            before = block;
        var passage = block.Passage!;
        if (block.IsHeading && !TagRoles.Begins(passage.Text, 0))
            yield break;
        if (OwnLine(block) is { } own)
        {
            if (TagRoles.Read(own) is { Lead.Count: > 0 } line)
            {
                var task = previous?.Passage;
                // A tag on its own line belongs to the paragraph before it.
                yield return Make(line, task ?? passage, 0, task?.Length ?? passage.Length, (task ?? passage).SourceStart(0), passage.SourceEnd(passage.Length), block.Section, "responsibility.line");
            }
            yield break;
        }
        var found = false;
        var from = 0;
        foreach (var (start, end) in Brackets(passage.Text))
        {
            var inner = passage.Text[(start + 1)..(end - 1)];
            var stated = StatesOrder(ref inner);
            if (TagRoles.Read(inner) is not { Lead.Count: > 0 } tag || !IsAtEnd(passage.Text, end, inner))
                continue;
            firstLeads |= stated;
            found = true;
            var (task, rule) = start <= from + 1 && previous?.Passage is { } above ? (above, "responsibility.line") : (passage, "responsibility.tag");
            yield return task == passage
                ? Make(tag, passage, from, start, passage.SourceStart(from), passage.SourceEnd(end), block.Section, rule)
                : Make(tag, task, 0, task.Length, task.SourceStart(0), passage.SourceEnd(end), block.Section, rule);
            from = Math.Min(end, passage.Length - 1);
        }
        if (!found && Sentence(passage) is { } last && TagRoles.Read(last.Text) is { Lead.Count: > 0 } ending)
            yield return Make(ending, passage, 0, last.Start, passage.SourceStart(0), passage.SourceEnd(last.End), block.Section, "responsibility.sentence");
        if (!found && FirstLeads.AnyIn(passage.Text, 0, Math.Min(passage.Length, 4000)))
            firstLeads = true;
    }

    /// <summary>The rows of a table that shares out the tasks.</summary>
    public static IEnumerable<Responsibility> Read(PlanTable table, Section section)
    {
        TableColumns? columns = null;
        foreach (var row in table.Rows)
        {
            var kinds = TableColumns.Read(row, null);
            if (kinds.IsTasks)
                columns = kinds;
            else if (columns is not null && row.Cells.Count == columns.Kinds.Count)
            {
                var lead = Units(row, columns, ColumnKind.Lead);
                var task = string.Concat(row.Cells.Where((_, i) => columns.Kinds[i] == ColumnKind.Task).Select(c => c.Text));
                var (start, end) = row.Span;
                if (lead.Count > 0 && task.Length > 0 && end > start)
                    yield return new Responsibility(task, lead, Units(row, columns, ColumnKind.Support), start, end, section.Path, "responsibility.table");
            }
        }
    }

    private static List<string> Units(PlanTableRow row, TableColumns columns, ColumnKind kind) =>
        [.. row.Cells.Where((_, i) => columns.Kinds[i] == kind).SelectMany(c => UnitNames.Split(c.Text)).Distinct()];

    private Responsibility Make(
        (List<string> Lead, List<string> Support, bool Marked) tag, Passage task, int from, int to, int start, int end, Section section, string rule)
    {
        var (lead, support) = (tag.Lead, tag.Support);
        if (firstLeads && !tag.Marked && lead.Count > 1)
            (lead, support) = ([lead[0]], [.. lead.Skip(1), .. support]);
        var text = task.Text[from..Math.Max(from, Math.Min(to, task.Length))].Trim('。', ' ', '；');
        return new Responsibility(text, lead, [.. support.Distinct()], start, end, section.Path, rule);
    }

    /// <summary>列第一位者为牵头单位，下同 inside a tag: taken out, and remembered.</summary>
    private static bool StatesOrder(ref string inner)
    {
        if (!FirstLeads.AnyIn(inner))
            return false;
        var at = FirstLeads.FirstIn(inner, 0, inner.Length, out _);
        var cut = inner.LastIndexOfAny(['，', '；', '。', '（', '：'], at);
        // 责任单位（列第一位者为牵头单位，下同）：甲、乙
        var close = inner.IndexOf('）', at);
        inner = cut >= 0 && inner[cut] == '（' && close > 0 ? inner.Remove(cut, close + 1 - cut) : cut > 0 ? inner[..cut] : inner;
        return true;
    }

    private static string? OwnLine(Block block)
    {
        var text = block.Passage!.Text;
        if (text.Length > LongestTag)
            return null;
        var from = Math.Min(block.Mark.Length, text.Length);
        var line = text[from..].Trim().Trim('【', '】', '*').TrimEnd('。');
        return TagRoles.Begins(line, 0) ? line : null;
    }

    /// <summary>The tag ends its paragraph or its sentence; without a label it must end the paragraph.</summary>
    private static bool IsAtEnd(string text, int end, string inner)
    {
        var labelled = TagRoles.Begins(inner, 0);
        if (text.AsSpan(end).Trim("*_ ").IsEmpty)
            return true;
        return labelled || (text[end] is '。' && end + 1 >= text.Length);
    }

    private static IEnumerable<(int Start, int End)> Brackets(string text)
    {
        var open = -1;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '（' or '【' or '〔')
            {
                if (depth++ == 0)
                    open = i;
            }
            else if (text[i] is '）' or '】' or '〕' && depth > 0 && --depth == 0 && i - open <= LongestTag)
            {
                yield return (open, i + 1);
            }
            if (depth > 0 && i - open > LongestTag)
                depth = 0;
        }
    }

    /// <summary>A last sentence such as 责任单位：… or 由市科技局牵头，….</summary>
    private static (string Text, int Start, int End)? Sentence(Passage passage)
    {
        var text = passage.Text;
        var end = text.Length;
        while (end > 0 && text[end - 1] is '。' or ' ')
            end--;
        var start = end;
        while (start > 0 && text[start - 1] is not ('。' or '；') && end - start < LongestTag)
            start--;
        if (start == 0 || end - start < 6)
            return null;
        var sentence = text[start..end];
        return TagRoles.Begins(sentence, 0) ? (sentence, start, end) : null;
    }
}
