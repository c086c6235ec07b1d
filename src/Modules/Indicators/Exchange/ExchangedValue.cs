using System.ComponentModel;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange;

/// <summary>A value as programs get it.</summary>
public sealed record ExchangedValue(
    [property: Description("指标编码。")] string Indicator,
    [property: Description("地区代码。")] string Region,
    [property: Description("时期，如 2024、2024-Q1、2024-03。")] string Period,
    [property: Description("分组，合计为空。")] string? Member,
    [property: Description("数值，单位见 unit。")] decimal Value,
    [property: Description("计量单位。")] string Unit,
    [property: Description("数据状态：预计、快报、初步、最终、修订。")] string Status,
    [property: Description("录入时间（UTC）。")] DateTime EnteredAt,
    [property: Description("是否为演示数据。")] bool Demo)
{
    internal static ExchangedValue Of(IndicatorValue value, IReadOnlyDictionary<string, Indicator> catalogue) => new(
        value.IndicatorCode, value.RegionCode, value.Period.ToString(), value.MemberCode, value.Value!.Value, catalogue[value.IndicatorCode].On(value.Period.EndsOn).Unit,
        DisplayText.OfEnum(value.Status), DateTime.SpecifyKind(value.EnteredAt, DateTimeKind.Utc), value.IsDemo);
}
