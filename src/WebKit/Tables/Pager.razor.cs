using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>Links to the pages of a list: the first, the last, and those around the one shown.</summary>
public sealed partial class Pager
{
    /// <summary>Rows on all pages.</summary>
    [Parameter, EditorRequired] public int Total { get; set; }

    /// <summary>Page shown, from 1.</summary>
    [Parameter, EditorRequired] public int Page { get; set; }

    /// <summary>Rows a page.</summary>
    [Parameter] public int Size { get; set; } = 20;

    /// <summary>Address of a page.</summary>
    [Parameter, EditorRequired] public required Func<int, string> Link { get; set; }

    /// <summary>Address of the first page with another number of rows; none leaves out the choice.</summary>
    [Parameter] public Func<int, string>? SizeLink { get; set; }

    /// <summary>What is paged, for screen readers.</summary>
    [Parameter] public string Label { get; set; } = "分页";

    private int _pages => Math.Max(1, (Total + Size - 1) / Size);

    private int _page => Math.Clamp(Page, 1, _pages);

    private int _first => (_page - 1) * Size;

    // 0 stands for a gap; a gap of one page shows the page instead.
    private IEnumerable<int> Shown()
    {
        var (from, to) = (Math.Max(1, Math.Min(_page - 2, _pages - 4)), Math.Min(_pages, Math.Max(_page + 2, 5)));
        if (from > 1) { yield return 1; }
        if (from > 2) { yield return from == 3 ? 2 : 0; }
        for (var page = from; page <= to; page++) { yield return page; }
        if (to < _pages - 1) { yield return to == _pages - 2 ? _pages - 1 : 0; }
        if (to < _pages) { yield return _pages; }
    }
}
