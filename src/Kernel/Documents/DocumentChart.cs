namespace Chuangpu.Kernel.Documents;

/// <summary>A chart that a template asked for, drawn as a native chart of Word with its numbers inside.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="Form">How it is drawn.</param>
/// <param name="Unit">The unit of the values, or empty.</param>
/// <param name="Categories">What stands along the axis.</param>
/// <param name="Series">A value for each category; null leaves a gap.</param>
public sealed record DocumentChart(string Title, DocumentChartForm Form, string Unit, IReadOnlyList<string> Categories, IReadOnlyList<DocumentSeries> Series)
{
    /// <summary>Whether there is anything to draw.</summary>
    public bool HasData => Series.Any(s => s.Values.Any(v => v is not null));
}
