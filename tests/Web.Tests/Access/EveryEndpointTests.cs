using System.Net;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Web.Tests.Access;

/// <summary>Walks every page and endpoint the host has, whoever added it, as every role and as a visitor.</summary>
public sealed partial class EveryEndpointTests
{
    [Fact]
    public async Task Endpoint_Always_SaysWhoMayUseIt()
    {
        await using var web = await TestWeb.StartAsync();
        var silent = EndpointsOf(web).Where(e => Need(e) is null && !IsOpen(e)).Select(e => e.RoutePattern.RawText);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Get_AsEveryRole_AnswersAsTheGrantsSay()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        var endpoints = EndpointsOf(web).Where(e => Methods(e).Count == 0 || Methods(e).Contains("GET")).ToList();
        Assert.True(endpoints.Count > 20, $"Only {endpoints.Count} endpoints were found.");
        await WalkAsync(web, endpoints, (client, path, _) => client.GetAsync(path));
    }

    [Fact]
    public async Task Post_AsEveryRole_AnswersAsTheGrantsSay()
    {
        await using var web = await TestWeb.StartAsync();
        var endpoints = EndpointsOf(web).Where(e => Methods(e).Contains("POST") && !Methods(e).Contains("GET")).ToList();
        Assert.NotEmpty(endpoints);
        await WalkAsync(web, endpoints, (client, path, endpoint) => client.PostAsync(path, Nothing(endpoint)), posts: true);
    }

    // Of the type the endpoint takes: another would be refused before it is asked who sends it.
    private static HttpContent Nothing(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is [var type, ..] && !type.StartsWith("multipart/", StringComparison.Ordinal)
        ? new ByteArrayContent([]) { Headers = { ContentType = new(type) } }
        : new MultipartFormDataContent { { new StringContent(""), "nothing" } };

    private static async Task WalkAsync(TestWeb web, List<RouteEndpoint> endpoints, Func<HttpClient, string, Endpoint, Task<HttpResponseMessage>> call, bool posts = false)
    {
        List<string> wrong = [];
        foreach (var role in Enum.GetValues<Role>().Cast<Role?>().Prepend(null))
        {
            using var client = role is { } known ? await web.SignedInAsync(known) : web.Visitor();
            foreach (var endpoint in endpoints)
            {
                var path = PathOf(endpoint);
                using var answer = await call(client, path, endpoint);
                if (!Expected(endpoint, role, posts).Contains(Kind(answer)))
                {
                    wrong.Add($"{role?.ToString() ?? "visitor"} {path}: {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static List<RouteEndpoint> EndpointsOf(TestWeb web) =>
        [.. web.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText is { } raw && !IsFrameworks(raw))
            .DistinctBy(e => (e.RoutePattern.RawText, string.Join(',', Methods(e))))];

    // Static files, and what Blazor keeps for itself.
    private static bool IsFrameworks(string pattern) => pattern == "{**path:file}" || pattern.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal);

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static NeedsAttribute? Need(Endpoint endpoint) => endpoint.Metadata.GetMetadata<NeedsAttribute>();

    private static bool IsOpen(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IReadOnlyCollection<string> Expected(RouteEndpoint endpoint, Role? role, bool posts)
    {
        var open = endpoint.RoutePattern.Parameters.Count == 0;
        if (IsOpen(endpoint))
        {
            // A page about an error shows it with its own status.
            return endpoint.RoutePattern.RawText!.Contains("status") || endpoint.RoutePattern.RawText.Contains("error") ? ["ok", "missing", "refused"]
                : posts ? ["bad", "missing"] : open ? ["ok", "away"] : IsLookUp(endpoint) ? ["ok"] : ["missing", "away"];
        }

        // A visitor of the bare address is led to the public portal.
        return role is null ? endpoint.RoutePattern.RawText!.Trim('/').Length == 0 && !posts ? ["away"] : ["sign-in"]
            : !Grants.Of(role.Value).Contains(Need(endpoint)!.Capability) ? ["refused"]
            : posts ? ["bad", "missing"]
            // What asks for a parameter of the address may find none.
            : open ? ["ok", "away"] : ["missing"];
    }

    // Asks for a receipt as people type it, and says in words that there is none.
    private static bool IsLookUp(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("open/opinions/", StringComparison.Ordinal);

    private static string Kind(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "sign-in",
        HttpStatusCode.Found when answer.Headers.Location?.ToString().Contains("/sign-in?returnUrl=") == true => "sign-in",
        HttpStatusCode.Found when answer.Headers.Location is not null => "away",
        HttpStatusCode.OK => "ok",
        HttpStatusCode.Forbidden => "refused",
        HttpStatusCode.NotFound => "missing",
        HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType => "bad",
        _ => $"{(int)answer.StatusCode}",
    };

    private static string PathOf(RouteEndpoint endpoint) => "/" + Parameters().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), m => m.Value switch
    {
        var p when p.Contains(":guid") => Guid.NewGuid().ToString(),
        var p when p.Contains(":int") || p.Contains(":long") => "987654",
        var p when p.Contains("documentName") => "v9",
        _ => "nothing",
    });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
