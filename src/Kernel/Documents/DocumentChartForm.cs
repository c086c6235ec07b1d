namespace Chuangpu.Kernel.Documents;

/// <summary>How a chart is drawn.</summary>
public enum DocumentChartForm
{
    /// <summary>Upright bars side by side.</summary>
    Columns,

    /// <summary>Lying bars, for long names; the first category is on top.</summary>
    Bars,

    /// <summary>Lines over time.</summary>
    Lines,
}
