using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>A table whose order, page and columns stand in the address: every view is a link, and works without JavaScript.
/// Give it all rows (<see cref="Items"/>), a page of them (<see cref="Rows"/> and <see cref="Total"/>), or a query to run (<see cref="Load"/>).</summary>
/// <typeparam name="T">What a row is.</typeparam>
public sealed partial class DataTable<T>
{
    private TableQuery _query = new(null, false, 1, 20, null, null);
    private IReadOnlyList<T> _rows = [];
    private IReadOnlyList<Column<T>> _shown = [];
    private Column<T>? _sorted;
    private int _total;

    /// <summary>The columns, in order.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Column<T>> Columns { get; set; }

    /// <summary>What the table holds, for screen readers.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>All rows; the table sorts and pages them.</summary>
    [Parameter] public IReadOnlyList<T>? Items { get; set; }

    /// <summary>The rows of this page, sorted by the caller after <see cref="TableQuery.Read"/>.</summary>
    [Parameter] public IReadOnlyList<T>? Rows { get; set; }

    /// <summary>With <see cref="Rows"/>: rows on all pages.</summary>
    [Parameter] public int? Total { get; set; }

    /// <summary>Runs the query for one page: sorts by <see cref="TableQuery.Sort"/>, skips and takes, and counts.</summary>
    [Parameter] public Func<TableQuery, Task<TablePage<T>>>? Load { get; set; }

    /// <summary>Tells several tables of a page apart in the address.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>Rows a page unless the user chooses otherwise.</summary>
    [Parameter] public int PageSize { get; set; } = 20;

    /// <summary>Key of the column sorted by at first; none keeps the order given.</summary>
    [Parameter] public string? SortBy { get; set; }

    /// <summary>Direction of <see cref="SortBy"/>.</summary>
    [Parameter] public bool Descending { get; set; }

    /// <summary>Address of the row's own page; the first column becomes its link.</summary>
    [Parameter] public Func<T, string>? RowLink { get; set; }

    /// <summary>Class of a row, such as <c>late</c>.</summary>
    [Parameter] public Func<T, string?>? RowClass { get; set; }

    /// <summary>Links and buttons at the end of a row.</summary>
    [Parameter] public RenderFragment<T>? RowActions { get; set; }

    /// <summary>Offers 导出: the same address with <c>export=xlsx</c>, answered by the same page through <see cref="WebKit.PageExport"/>.</summary>
    [Parameter] public bool Export { get; set; }

    /// <summary>The rows alone, for a short list within a page: no count, no order, no choice of columns.</summary>
    [Parameter] public bool Bare { get; set; }

    /// <summary>What a narrow screen does with the table.</summary>
    [Parameter] public NarrowTable Narrow { get; set; }

    /// <summary>Between the count and the column choice.</summary>
    [Parameter] public RenderFragment? Tools { get; set; }

    /// <summary>Shown instead of the table when there is no row at all.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>Rows (<c>tr</c>) of totals under the table.</summary>
    [Parameter] public RenderFragment? Foot { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private PageExport PageExport { get; set; } = default!;

    private bool Paged => _total > TableQuery.Sizes[0];

    private string? Anchor => Id is null ? null : "#" + Id;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _query = TableQuery.Read(Navigation.Uri, Id, PageSize, SortBy, Descending);
        _sorted = Columns.FirstOrDefault(x => x.Sortable && x.Key == _query.Sort);
        _query = _sorted is null ? _query with { Sort = null, Desc = false } : _query;
        _shown = [.. Columns.Where(x => !x.Hideable || (_query.Columns?.Contains(x.Key) ?? !x.Hidden))];
        if (_shown.Count == 0)
        {
            _shown = [Columns[0]];
        }

        if (Export && _query.Export == "xlsx")
        {
            _query = _query with { Page = 1, Size = ListExport.MostRows };
            await TakePageAsync();
            PageExport.List = ExportRows.Make(Caption, _shown, _rows, _total);
            // The file is sent in place of the page: tens of thousands of rows need not be drawn for nobody.
            _rows = [];
            return;
        }

        await TakePageAsync();
        // A page beyond the end (rows were removed since the link was made) shows the last one.
        if (_rows.Count == 0 && _total > 0 && _query.Page > 1)
        {
            _query = _query with { Page = (_total + _query.Size - 1) / _query.Size };
            await TakePageAsync();
        }
    }

    private async Task TakePageAsync()
    {
        if (Load is not null)
        {
            (_rows, _total) = await Load(_query);
        }
        else if (Rows is not null)
        {
            (_rows, _total) = (Rows, Total ?? Rows.Count);
        }
        else
        {
            var items = Items ?? [];
            _total = items.Count;
            _rows = [.. (_sorted is null ? items : RowOrder.Sort(items, _sorted.Value, _query.Desc)).Skip(_query.Skip).Take(_query.Size)];
        }
    }

    private string Name(string name) => TableQuery.Name(Id, name);

    // A third click on the same head returns to the page's own order.
    private string SortLink(Column<T> column)
    {
        var (key, desc) = _sorted != column ? (column.Key, false) : _query.Desc ? (null, false) : (column.Key, true);
        return Navigation.With((Name("sort"), key), (Name("desc"), desc ? "true" : null), (Name("page"), null)) + Anchor;
    }

    private string PageLink(int page) => Navigation.With((Name("page"), page > 1 ? page : null)) + Anchor;

    private string SizeLink(int size) => Navigation.With((Name("size"), size), (Name("page"), null)) + Anchor;
}
