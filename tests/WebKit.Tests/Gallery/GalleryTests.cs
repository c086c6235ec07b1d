using System.Text.RegularExpressions;

namespace Chuangpu.WebKit.Tests.Gallery;

public sealed class GalleryTests(GallerySite site)
{
    public static TheoryData<string> Pages => [.. GallerySite.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Served_HasNothingAStrictPolicyForbids(string page)
    {
        using var client = site.Client();
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("<[^>]+\\sstyle=", html);
        Assert.DoesNotMatch("<style", html);
        Assert.DoesNotMatch("<script(?![^>]*src=\"_content/)", html);
        Assert.DoesNotMatch("\\son[a-z]+=\"", html);
        Assert.DoesNotMatch("@if|@foreach|@\\(", html);
        Assert.Equal(1, Regex.Count(html, "<h1[ >]"));
    }

    [Theory]
    [InlineData("tokens.css")]
    [InlineData("webkit.css")]
    [InlineData("webkit.js")]
    [InlineData("icon.svg")]
    public async Task Asset_Served_AsksForNothingElsewhere(string name)
    {
        using var client = site.Client();
        var text = await client.GetStringAsync(new Uri("/_content/Chuangpu.WebKit/" + name, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("https?://(?!www\\.w3\\.org/2000/svg)|url\\(|@import", text);
    }
}
