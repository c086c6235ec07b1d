namespace Chuangpu.WebKit;

/// <summary>One tab. A tab is a link: each has an address that can be sent to a colleague.</summary>
/// <param name="Text">Short title.</param>
/// <param name="Href">Address of the view.</param>
/// <param name="Current">Whether this view is the one shown.</param>
/// <param name="Count">How many things are behind it, shown beside the title.</param>
public sealed record TabLink(string Text, string Href, bool Current = false, int? Count = null);
