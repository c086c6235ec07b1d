namespace Chuangpu.Kernel.Exports;

/// <summary>A column of a table in an <see cref="OfficialDocument"/>.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Share">Its width in relation to the other columns.</param>
/// <param name="Centred">Whether its cells are centred, as numbers, dates and states are; else they start at the left.</param>
/// <param name="Fine">Whether its cells are set small and may break anywhere, as long addresses need.</param>
public sealed record DocumentColumn(string Title, int Share, bool Centred = false, bool Fine = false);
