namespace Chuangpu.Kernel.Exports;

/// <summary>One list as a worksheet.</summary>
/// <param name="Title">The name of the list; shortened to what Excel accepts as a sheet's name.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">
/// A value for each column: text, <see cref="decimal"/>, a whole number, <see cref="DateOnly"/>, <see cref="DateTime"/> (UTC)
/// or <see cref="DateTimeOffset"/> (both shown in China's time), or null for an empty cell. Anything else is written as text.
/// </param>
public sealed record Sheet(string Title, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
