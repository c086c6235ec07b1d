namespace Chuangpu.Enterprises.Research;

/// <summary>A line of a file of entries, read; or what is wrong with it.</summary>
/// <param name="Number">Its line in the file, from 1.</param>
/// <param name="Entry">The entry, or null.</param>
/// <param name="Fault">Which cell is wrong and how to mend it, or null.</param>
internal sealed record LedgerRow(int Number, LedgerEntry? Entry, string? Fault);
