using Chuangpu.Kernel.Access;

namespace Chuangpu.Kernel.Modules;

/// <summary>An entry of the side menu.</summary>
/// <param name="Title">The Chinese title.</param>
/// <param name="Href">The address, such as <c>/plans</c>.</param>
/// <param name="Icon">The name of a WebKit icon.</param>
/// <param name="Order">The place in its part of the menu, small first.</param>
/// <param name="Needs">Who sees it.</param>
public sealed record MenuEntry(string Title, string Href, string Icon, int Order, Capability Needs)
{
    /// <summary>Addresses of other pages that belong to the entry, such as the further tabs of its page.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
