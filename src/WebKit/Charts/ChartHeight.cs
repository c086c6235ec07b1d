namespace Chuangpu.WebKit;

/// <summary>How tall a chart is.</summary>
public enum ChartHeight
{
    /// <summary>200 pixels.</summary>
    Small,

    /// <summary>300 pixels.</summary>
    Medium,

    /// <summary>420 pixels.</summary>
    Large,
}
