namespace Chuangpu.WebKit;

/// <summary>One step of a breadcrumb, from the top of the site towards the page.</summary>
/// <param name="Text">What the step is called.</param>
/// <param name="Href">Where it leads.</param>
public sealed record Crumb(string Text, string Href);
