using Chuangpu.Indicators.Catalogue;
using Chuangpu.Statistics.Forecasts;
using Chuangpu.Statistics.Progress;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>Forecasts and rates in words; a forecast never stands without its range and level.</summary>
public static class OutlookWords
{
    /// <summary>The level of the range drawn and written, in words.</summary>
    public const string Level = "80%";

    /// <summary>37%; the ends are not claimed: below 1%, above 99%.</summary>
    public static string Chance(double chance) => chance < .01 ? "不足 1%" : chance > .99 ? "99% 以上" : $"{Math.Round(chance * 100)}%";

    /// <summary>The value expected for a year: 321 家（80% 区间 305—338）.</summary>
    public static string Expected(IndicatorDefinition definition, ForecastYear year) =>
        $"{FigureText.WithUnit(definition, Number(year.Value))}（{Range(definition, year)}）";

    /// <summary>The range of a year with its level: 80% 区间 305—338.</summary>
    public static string Range(IndicatorDefinition definition, ForecastYear year) => year.Within80 is { } range
        ? $"{Level} 区间 {FigureText.Of(definition, Number(range.Lower))}—{FigureText.Of(definition, Number(range.Upper))}"
        : "年份太少，没有区间";

    /// <summary>How the forecast was made.</summary>
    public static string Method(Forecast forecast) =>
        $"{ForecastWords.Of(forecast.Method)}（{(forecast.IsFallback ? $"只有 {forecast.Points} 个年份，用较简单的方法" : "按以往各年的预测误差自动选择")}）";

    /// <summary>至今年均 +5.1%，所需年均 +8.4%, or why there is no rate.</summary>
    public static string Rates(CagrProgress cagr) => cagr.WhyNot ?? $"至今年均 {Rate(cagr.ActualRate)}，从基期到目标所需年均 {Rate(cagr.RequiredRate)}，前者为后者的 {(cagr.Value is { } share ? NumberFormat.Text(Number(Math.Clamp(share * 100, -1e6, 1e6)), 0) : "—")}%。";

    /// <summary>A number of the statistics as a decimal to be shown; beyond what a decimal holds, the farthest it does.</summary>
    public static decimal Number(double value) => (decimal)Math.Clamp(value, -1e18, 1e18);

    private static string Rate(double? rate) => rate is { } r ? $"{(r < 0 ? "−" : "+")}{NumberFormat.Text(Number(Math.Abs(r) * 100), 1)}%" : "—";
}
