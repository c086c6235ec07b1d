namespace Chuangpu.Statistics.Forecasts;

/// <summary>The methods in Chinese for pages, and as codes for files and programs.</summary>
public static class ForecastWords
{
    /// <summary>In Chinese: 阻尼趋势.</summary>
    public static string Of(ForecastMethod method) => method switch
    {
        ForecastMethod.Auto => "自动选择",
        ForecastMethod.Naive => "沿用上年值",
        ForecastMethod.Drift => "平均变化外推",
        ForecastMethod.Ses => "简单指数平滑",
        ForecastMethod.Theta => "Theta 法",
        ForecastMethod.Damped => "阻尼趋势",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>As a code: damped.</summary>
    public static string Code(ForecastMethod method) => method switch
    {
        ForecastMethod.Auto => "auto",
        ForecastMethod.Naive => "naive",
        ForecastMethod.Drift => "drift",
        ForecastMethod.Ses => "ses",
        ForecastMethod.Theta => "theta",
        ForecastMethod.Damped => "damped",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
