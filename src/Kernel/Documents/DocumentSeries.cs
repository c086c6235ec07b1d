namespace Chuangpu.Kernel.Documents;

/// <summary>A row of values of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">One for each category; null where there is none.</param>
public sealed record DocumentSeries(string Name, IReadOnlyList<decimal?> Values);
