namespace Chuangpu.WebKit;

/// <summary>
/// What the page being rendered offers as a file. Asked with <c>?export=xlsx</c>, the page runs as always (same checks, same
/// query); its <see cref="DataTable{T}"/> puts all rows here, header and filters say what they are, and the host sends this in
/// place of the HTML. So a list is defined once for the screen and the file.
/// </summary>
public sealed class PageExport
{
    private readonly List<(string Label, string Value)> _filters = [];

    /// <summary>The list asked for, or null.</summary>
    public ListExport? List { get; internal set; }

    /// <summary>The page's title.</summary>
    public string? Page { get; internal set; }

    /// <summary>The conditions the list was narrowed by, in words.</summary>
    public IReadOnlyList<(string Label, string Value)> Filters => _filters;

    internal void AddFilter(string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !_filters.Exists(x => x.Label == label))
        {
            _filters.Add((label, value));
        }
    }
}
