using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>The conditions of a list as a GET form, made of <see cref="FilterText"/>s and <see cref="FilterSelect"/>s. Sending it goes back to the first page and keeps order, columns and what <see cref="Keep"/> names.</summary>
public sealed partial class FilterBar
{
    private static readonly string[] Table = ["sort", "desc", "size", "cols"];

    /// <summary>Further parameters of the address to keep, such as the tab shown.</summary>
    [Parameter] public IReadOnlyList<string> Keep { get; set; } = [];

    /// <summary>Text of the button.</summary>
    [Parameter] public string Submit { get; set; } = "筛选";

    /// <summary>What is filtered, for screen readers.</summary>
    [Parameter] public string Label { get; set; } = "筛选条件";

    /// <summary>The conditions.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private IEnumerable<KeyValuePair<string, string>> _kept => Navigation.Parameters().Where(x => Kept(x.Key));

    private bool _filtered => Navigation.Parameters().Any(x => !Kept(x.Key) && !IsPage(x.Key) && x.Value.Length > 0);

    private string _clear => Navigation.With([.. Navigation.Parameters().Select(x => x.Key).Where(x => !Kept(x)).Distinct().Select(x => (x, (object?)null))]);

    private bool Kept(string name) => Keep.Contains(name) || Array.Exists(Table, x => name == x || name.EndsWith("-" + x, StringComparison.Ordinal));

    private static bool IsPage(string name) => name == "page" || name.EndsWith("-page", StringComparison.Ordinal);
}
