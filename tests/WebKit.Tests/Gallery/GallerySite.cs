using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(Chuangpu.WebKit.Tests.Gallery.GallerySite))]

namespace Chuangpu.WebKit.Tests.Gallery;

/// <summary>The gallery on a port of its own, for tests that need the whole way from a browser and back.</summary>
public sealed class GallerySite : IAsyncLifetime
{
    private readonly WebApplication _app = GalleryHost.Build("http://127.0.0.1:0");

    public static IReadOnlyList<string> Pages { get; } = ["/", "/tables", "/forms", "/charts", "/outlines", "/record", "/dark", "/icons"];

    public Uri Address => new(_app.Urls.First());

    public async ValueTask InitializeAsync() => await _app.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public HttpClient Client() => new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = Address };
}
