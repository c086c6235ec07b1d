namespace Chuangpu.Reading;

/// <summary>Takes a list of units apart; names with 、 inside (有关市、县人民政府) stay whole.</summary>
internal static class UnitNames
{
    private const int LongestName = 40;

    private static readonly Words Scopes = new("有关", "各", "相关", "各有关", "各相关", "有关各");

    private static readonly Words Places = new("省", "市", "县", "区", "州", "旗", "乡", "镇", "街道", "盟", "地", "园区", "市直", "省直", "县直", "设区市", "市州", "地市");

    private static readonly Words Tails = new("等部门", "等单位", "等有关部门", "等相关部门", "等", "按职责分工负责", "按职责分工", "按职责负责", "分别负责", "负责", "牵头", "配合", "按照职责分工负责", "依职责分工负责", "共同负责", "牵头负责", "参与", "按职能职责负责");

    public static List<string> Split(string text)
    {
        var names = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '（' or '(')
                depth++;
            else if (i < text.Length && text[i] is '）' or ')')
                depth = Math.Max(0, depth - 1);
            if (i < text.Length && (depth > 0 || text[i] is not ('、' or '，' or '；' or '。' or ' ' or ',' or ';' or '\t' or '和')))
                continue;
            // 和 stands inside many names (卫生健康和…); it separates only behind a whole name.
            if (i < text.Length && text[i] == '和' && !UnitEnds.IsWhole(text[start..i]))
                continue;
            Add(names, text[start..i]);
            start = i + 1;
        }
        return names;
    }

    /// <summary>True when the last name of a list is whole; a name cut by a line's end isn't.</summary>
    public static bool EndsWhole(string text)
    {
        var start = text.LastIndexOfAny(['、', '，', '：', '；', ' ']) + 1;
        return UnitEnds.IsWhole(text[start..].TrimEnd('。', '）', '】'));
    }

    /// <summary>True when the text is nothing but a list of units, as in a tag without 责任单位.</summary>
    public static bool IsList(string text) => text.Length is > 1 and < 200 && Split(text) is { Count: > 0 } names && names.TrueForAll(UnitEnds.IsWhole);

    private static void Add(List<string> names, string piece)
    {
        var name = piece.Trim().Trim('：', '。', '“', '”');
        while (Tails.Before(name, 0, name.Length) is { } tail && name.Length > tail.Length)
            name = name[..^tail.Length];
        // 完成时限：2022年底 is no unit.
        if (name.Length == 0 || name.Length > LongestName || name.Contains('：', StringComparison.Ordinal))
            return;
        // 有关市 、县人民政府: the piece before was only the place's rank.
        if (names.Count > 0 && IsRankOnly(names[^1]))
            names[^1] = names[^1] + "、" + name;
        else if (!(names.Count > 0 && names.Contains(name)))
            names.Add(name);
    }

    private static bool IsRankOnly(string name)
    {
        var rest = name;
        if (name.Contains('、', StringComparison.Ordinal))
            rest = name[(name.LastIndexOf('、') + 1)..];
        if (Scopes.At(rest, 0, rest.Length) is { } scope)
            rest = rest[scope.Length..];
        else if (!name.Contains('、', StringComparison.Ordinal))
            return false;
        return Places.Has(rest);
    }
}
