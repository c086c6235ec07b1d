namespace Chuangpu.Statistics.Forecasts;

/// <summary>How a yearly series is carried on. Formulas and sources are in docs/methods.md.</summary>
public enum ForecastMethod
{
    /// <summary>Whichever of the others was best on the series' own past years.</summary>
    Auto,

    /// <summary>The last value again.</summary>
    Naive,

    /// <summary>The mean change a year goes on.</summary>
    Drift,

    /// <summary>Simple exponential smoothing: a level, newer years counting more.</summary>
    Ses,

    /// <summary>The theta method: simple smoothing with half of the straight line's slope.</summary>
    Theta,

    /// <summary>Level and trend smoothed, the trend fading (Holt's method, damped).</summary>
    Damped,
}
