using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuangpu.WebKit;

/// <summary>Addresses made from the one shown: the same view with something changed.</summary>
public static class Address
{
    /// <summary>Path and query of the page shown, with some parameters set (or removed by null).</summary>
    /// <param name="navigation">Knows the address shown.</param>
    /// <param name="changes">Parameter and new value.</param>
    public static string With(this NavigationManager navigation, params (string Name, object? Value)[] changes)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        var uri = navigation.GetUriWithQueryParameters(changes.ToDictionary(x => x.Name, x => x.Value));
        return new Uri(uri).PathAndQuery;
    }

    /// <summary>Path of the page shown, without its query.</summary>
    /// <param name="navigation">Knows the address shown.</param>
    public static string Path(this NavigationManager navigation)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        return new Uri(navigation.Uri).AbsolutePath;
    }

    /// <summary>Parameters of the page shown, in order, repeated ones each by itself.</summary>
    /// <param name="navigation">Knows the address shown.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Parameters(this NavigationManager navigation)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        return [.. QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).SelectMany(x => x.Value, (x, value) => KeyValuePair.Create(x.Key, value ?? ""))];
    }
}
