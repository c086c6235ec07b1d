namespace Chuangpu.Kernel.Exports;

/// <summary>A column of a <see cref="Sheet"/>.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Decimals">Digits after the point for numbers; null shows as many as there are.</param>
public sealed record SheetColumn(string Title, int? Decimals = null);
