namespace Chuangpu.Kernel.Tables;

/// <summary>A quote of a CSV file that does not fit.</summary>
/// <param name="Line">From 1: of the quote that is never closed, or of the text behind a closing one.</param>
/// <param name="Column">The field, from 1.</param>
/// <param name="IsOpen">Whether the quote is never closed, so that the rest of the file cannot be told; otherwise text stands behind a closing quote, and counts as part of the field.</param>
public sealed record CsvFault(int Line, int Column, bool IsOpen);
