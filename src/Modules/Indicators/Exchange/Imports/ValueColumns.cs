using System.Text;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>Which column a head means: the template's own name, or one of those other systems use.</summary>
internal static class ValueColumns
{
    public static IReadOnlyList<ValueColumn> Needed { get; } = [ValueColumn.Indicator, ValueColumn.Region, ValueColumn.Period, ValueColumn.Value];

    private static readonly Dictionary<string, ValueColumn> Names = new (ValueColumn Column, string Heads)[]
    {
        (ValueColumn.Indicator, "指标 指标代码 指标名称 indicator indicatorcode"),
        (ValueColumn.Region, "地区 地区编码 地区名称 区划代码 行政区划代码 region regioncode refarea"),
        (ValueColumn.Period, "期间 年份 年度 报告期 period timeperiod year"),
        (ValueColumn.Member, "分组编码 分组代码 member breakdown"),
        (ValueColumn.Value, "数据 指标值 本期数 value obsvalue"),
        (ValueColumn.Unit, "计量单位 unit unitmeasure"),
        (ValueColumn.Status, "状态 status valuestatus"),
        (ValueColumn.Note, "备注 note remark"),
        (ValueColumn.Key, "批次 key batch"),
    }.SelectMany(c => c.Heads.Split(' '), (c, head) => (head, c.Column)).ToDictionary(c => c.head, c => c.Column, StringComparer.OrdinalIgnoreCase);

    /// <summary>The column a head means, or null for one that is none of ours.</summary>
    public static ValueColumn? Of(string head)
    {
        var plain = Plain(head);
        return Enum.GetValues<ValueColumn>().Where(c => Plain(DisplayText.OfEnum(c)).Equals(plain, StringComparison.Ordinal)).Select(c => (ValueColumn?)c).FirstOrDefault()
            ?? (Names.TryGetValue(plain, out var known) ? known : null);
    }

    // Spaces, stars for required columns and remarks in brackets say nothing about which column it is.
    private static string Plain(string head)
    {
        var half = head.Normalize(NormalizationForm.FormKC);
        half = half.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? half[..at] : half;
        return string.Concat(half.Where(c => char.IsLetterOrDigit(c)));
    }
}
