using System.Globalization;
using System.Xml.Linq;
using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Portal.Discovery;

/// <summary>The addresses of all public pages, by the protocol of sitemaps.org (0.9).</summary>
internal static class Sitemap
{
    // The protocol's limit for a file.
    private const int MostAddresses = 50_000;

    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Standing = ["/open", "/open/news", "/open/plans", "/policies", "/policies/publications", "/policies/self-check", "/open/opinions"];

    public static XElement Of(PublicContents contents, string root)
    {
        var pages = Standing.Concat(contents.Regions.Select(r => $"/open/regions/{r.Code}")).Select(a => (Address: a, On: (DateOnly?)null))
            // Parts of a page are no pages of their own.
            .Concat(contents.Items.Where(i => !i.Href.Contains('#', StringComparison.Ordinal)).Select(i => (Address: i.Href, i.On))).DistinctBy(p => p.Address).Take(MostAddresses);
        return new XElement(
            Ns + "urlset",
            pages.Select(p => new XElement(
                Ns + "url", new XElement(Ns + "loc", root + p.Address),
                p.On is { } day ? new XElement(Ns + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null)));
    }
}
