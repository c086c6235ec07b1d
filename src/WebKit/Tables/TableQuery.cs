using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Chuangpu.WebKit;

/// <summary>What an address asks of a table: order, page, columns, export. The parameters are
/// <c>sort</c>, <c>desc</c>, <c>page</c>, <c>size</c>, <c>cols</c> and <c>export</c>, each after the table's id and a hyphen when it has one.</summary>
/// <param name="Sort">Key of the column sorted by; null for the page's own order.</param>
/// <param name="Desc">From the largest.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Size">Rows a page: one of <see cref="Sizes"/>, the page's own, or <see cref="ListExport.MostRows"/> when a table runs its query for a file.</param>
/// <param name="Columns">Keys of the columns chosen; null when none were.</param>
/// <param name="Export">File kind asked for, such as <c>xlsx</c>: then all rows are wanted, not one page.</param>
public sealed record TableQuery(string? Sort, bool Desc, int Page, int Size, IReadOnlyList<string>? Columns, string? Export)
{
    /// <summary>The page lengths a user can choose.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [20, 50, 100, 200];

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>Reads an address. What can't be understood counts as not given.</summary>
    /// <param name="uri">Absolute or relative address.</param>
    /// <param name="id">The table's id, where a page has several.</param>
    /// <param name="size">Rows a page unless the address says otherwise.</param>
    /// <param name="sort">Order unless the address says otherwise.</param>
    /// <param name="desc">Direction of that order.</param>
    public static TableQuery Read(string uri, string? id = null, int size = 20, string? sort = null, bool desc = false)
    {
        var start = uri.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? "" : uri[start..].Split('#')[0]);
        string? One(string name) => query.TryGetValue(Name(id, name), out var value) && !StringValues.IsNullOrEmpty(value) ? value[^1] : null;

        var asked = One("sort");
        return new(
            asked ?? sort,
            asked is null ? desc : One("desc") is "true" or "1",
            Number(One("page")) is > 0 and <= 1_000_000 and var page ? page : 1,
            Number(One("size")) is { } length && Sizes.Contains(length) ? length : size,
            query.TryGetValue(Name(id, "cols"), out var columns) ? [.. columns.OfType<string>().Where(x => x.Length > 0)] : null,
            One("export"));
    }

    /// <summary>Name of a table's parameter in the address.</summary>
    /// <param name="id">The table's id, if it has one.</param>
    /// <param name="name">Such as <c>sort</c>.</param>
    public static string Name(string? id, string name) => id is null ? name : $"{id}-{name}";

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
