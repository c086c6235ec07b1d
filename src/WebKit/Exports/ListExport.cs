namespace Chuangpu.WebKit;

/// <summary>A list as its table shows it, all its rows, ready to be written as a file.</summary>
/// <param name="Title">The table's caption.</param>
/// <param name="Columns">Heads of the columns shown, and the digits after the point their format asks for.</param>
/// <param name="Rows">A value for each column; labels in Chinese, numbers and dates as such.</param>
/// <param name="Total">How many rows there are; more than <paramref name="Rows"/> holds when the list is longer than a file may be.</param>
/// <param name="HasDemo">Whether a row is invented; then the last column says which.</param>
public sealed record ListExport(
    string Title, IReadOnlyList<(string Title, int? Decimals)> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, int Total, bool HasDemo)
{
    /// <summary>The most rows one file holds.</summary>
    public const int MostRows = 50_000;
}
