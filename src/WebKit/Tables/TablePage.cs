namespace Chuangpu.WebKit;

/// <summary>One page of rows, and how many there are in all.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="Rows">The rows of this page, sorted.</param>
/// <param name="Total">Rows on all pages.</param>
public sealed record TablePage<T>(IReadOnlyList<T> Rows, int Total);
