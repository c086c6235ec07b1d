using System.Xml.Linq;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Publicity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Portal.Discovery;

/// <summary>How search engines and feed readers find what is public.</summary>
internal static class DiscoveryEndpoints
{
    public static void MapDiscovery(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/robots.txt", Robots).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/sitemap.xml", MapAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/open/feed.xml", FeedAsync).AllowAnonymous().ExcludeFromDescription();
    }

    // Receipts are for who has their code, and search results are no pages of their own.
    private static ContentHttpResult Robots(HttpRequest request, PublicAddress address) => TypedResults.Text(
        $"User-agent: *\nDisallow: /open/opinions/\nDisallow: /open/search\nDisallow: /policies/objection/\nAllow: /open\nAllow: /policies\nAllow: /_content/\nDisallow: /\n\nSitemap: {address.RootFor(request)}/sitemap.xml\n");

    private static async Task<ContentHttpResult> MapAsync(HttpRequest request, PublicAddress address, PublicItems items, ChuangpuDb db, CancellationToken cancellation) =>
        Xml(Sitemap.Of(await items.GetAsync(db, cancellation), address.RootFor(request)), "application/xml");

    private static async Task<ContentHttpResult> FeedAsync(HttpRequest request, PublicAddress address, PublicItems items, ChuangpuDb db, CancellationToken cancellation) =>
        Xml(NewsFeed.Of(await items.GetAsync(db, cancellation), address.RootFor(request)), "application/atom+xml");

    private static ContentHttpResult Xml(XElement root, string type) =>
        TypedResults.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}", $"{type}; charset=utf-8");
}
