namespace Chuangpu.Reading;

/// <summary>The units that stand behind numbers in plans.</summary>
internal static class Units
{
    private static readonly Words Scales = new("百", "千", "万", "十万", "百万", "千万", "亿", "万亿", "百亿", "千亿");

    private static readonly Words Bases = new(
        "家", "个", "户", "所", "名", "人", "人次", "位", "件", "项", "篇", "部", "册", "座", "处", "场", "场次", "期", "批",
        "支", "只", "头", "台", "套", "台套", "台（套）", "条", "种", "款", "例", "辆", "架", "株", "门", "类", "次", "间", "张", "份", "本", "对",
        "个（次）", "人（次）", "人年", "人·年", "团", "村", "站", "点", "幅", "宗", "枚", "笔", "单", "班", "届", "组", "粒", "尾", "羽", "家次", "户次", "批次", "台次", "学时", "课时", "人天", "标方", "车次", "例次", "桌", "席", "栋", "层", "盏", "口", "眼",
        "亩", "公顷", "平方米", "平方公里", "平方千米", "立方米", "吨", "吨标准煤", "吨标煤", "公斤", "千克", "克", "公里", "千米", "米",
        "千瓦", "兆瓦", "吉瓦", "千瓦时", "度", "升", "毫克", "微克", "标准箱", "平米",
        "元", "美元", "欧元", "元人民币",
        "%", "‰", "个百分点", "百分点", "倍", "分", "岁", "年", "天", "日", "个月", "小时", "分钟", "工作日", "个工作日", "成");

    private static readonly Words Durations = new("年", "天", "日", "个月", "小时", "分钟", "工作日", "个工作日", "岁");

    /// <summary>Reads the unit at <paramref name="at"/>; <paramref name="more"/> tells of 余 or 多 inside it (10余家, 5万多人).</summary>
    public static (string? Unit, int Length) Read(string text, int at, int end, out bool more)
    {
        var i = at;
        more = SkipMore(text, ref i, end);
        var scale = Scales.At(text, i, end);
        var scaleEnd = i + (scale?.Length ?? 0);
        var j = scaleEnd;
        more |= scale is not null && SkipMore(text, ref j, end);
        var unit = Bases.At(text, j, end);
        if (unit is null)
            return scale is null ? Letters(text, at, end) : (scale, j - at);
        j += unit.Length;
        more |= unit == "元" && SkipMore(text, ref j, end);
        var per = Per(text, j, end);
        return (string.Concat(scale, unit, text.AsSpan(j, per)), j + per - at);
    }

    public static bool IsMoney(string? unit) => unit is not null && (unit.EndsWith('元') || unit.Contains("元/", StringComparison.Ordinal));

    public static bool IsPercent(string? unit) => unit is "%";

    public static bool IsDuration(string? unit) => unit is not null && Durations.Has(unit);

    /// <summary>True for a capacity (300万吨/年): a flow that belongs to a project's name.</summary>
    public static bool IsFlow(string? unit) => unit is not null && unit.EndsWith("/年", StringComparison.Ordinal);

    /// <summary>True when the whole text is a unit, as in the brackets behind an indicator's name or a unit column.</summary>
    public static bool IsUnit(string text)
    {
        if (text.Length is 0 or > 12)
            return false;
        if (text is "万" or "亿" or "-" or "—" or "/")
            return true;
        var (unit, length) = Read(text, 0, text.Length, out _);
        return unit is not null && length == text.Length;
    }

    /// <summary>How many yuan one of the unit is (万元 → 10000), or 0 when it is no money.</summary>
    public static decimal Yuan(string unit) => !IsMoney(unit) ? 0 : unit[0] switch
    {
        '百' => unit.StartsWith("百万", StringComparison.Ordinal) ? 1_000_000m : unit.StartsWith("百亿", StringComparison.Ordinal) ? 10_000_000_000m : 100m,
        '千' => unit.StartsWith("千万", StringComparison.Ordinal) ? 10_000_000m : unit.StartsWith("千亿", StringComparison.Ordinal) ? 100_000_000_000m : 1000m,
        '十' => 100_000m,
        '万' => unit.StartsWith("万亿", StringComparison.Ordinal) ? 1_000_000_000_000m : 10_000m,
        '亿' => 100_000_000m,
        _ => 1m,
    };

    private static bool SkipMore(string text, ref int i, int end)
    {
        if (i >= end || text[i] is not ('余' or '多'))
            return false;
        i++;
        return true;
    }

    /// <summary>The second half of a quotient: 件/万人, 人年/万人, 万吨/年.</summary>
    private static int Per(string text, int at, int end)
    {
        if (at + 1 >= end || text[at] != '/')
            return 0;
        var i = at + 1;
        var scale = Scales.At(text, i, end);
        i += scale?.Length ?? 0;
        var unit = Bases.At(text, i, end);
        i += unit?.Length ?? 0;
        if (unit is null && scale is null && CharRepair.IsHan(text[i]))
            i++;
        return i > at + 1 ? i - at : 0;
    }

    /// <summary>A physical unit in letters (MWh/年, km, ℃); letters that belong to a name (5G) are none.</summary>
    private static (string? Unit, int Length) Letters(string text, int at, int end)
    {
        var i = at;
        while (i < end && i - at < 8 && (char.IsAsciiLetter(text[i]) || text[i] is '℃' or '²' or '³' or 'μ'))
            i++;
        if (i - at is 0 or > 6 || (i - at == 1 && text[at] is not ('℃' or 'm' or 'P' or 't' or 'W')))
            return (null, 0);
        var per = Per(text, i, end);
        return (text.Substring(at, i - at + per), i - at + per);
    }
}
