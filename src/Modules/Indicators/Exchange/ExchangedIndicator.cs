using System.ComponentModel;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange;

/// <summary>An indicator as programs get it, by the definition of today.</summary>
public sealed record ExchangedIndicator(
    [property: Description("指标编码。")] string Code,
    [property: Description("名称。")] string Name,
    [property: Description("计量单位。")] string Unit,
    [property: Description("分类。")] string Theme,
    [property: Description("统计频率。")] string Frequency,
    [property: Description("口径。")] string Definition,
    [property: Description("口径依据。")] string? Source,
    [property: Description("计算公式；填报指标为空。")] string? Formula)
{
    internal static ExchangedIndicator Of(IndicatorDefinition d) =>
        new(d.IndicatorCode, d.Name, d.Unit, DisplayText.OfEnum(d.Theme), DisplayText.OfEnum(d.Frequency), d.Statement, d.OfficialSource, d.Formula);
}
