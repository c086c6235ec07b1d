namespace Chuangpu.Kernel.Tables;

/// <summary>A line of a CSV file that holds something.</summary>
/// <param name="Number">Where it begins in the file, from 1.</param>
/// <param name="Fields">As written, without their quotes.</param>
public sealed record CsvLine(int Number, IReadOnlyList<string> Fields);
