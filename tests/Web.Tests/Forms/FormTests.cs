using System.Net;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web.Tests.Forms;

public sealed class FormTests
{
    private static readonly (string, string)[] AnOrganisation =
        [("_request.Name", "云川市科学技术局"), ("_request.ShortName", ""), ("_request.Kind", "Department"), ("_request.RegionCode", "140403"), ("_request.CreditCode", "")];

    [Fact]
    public async Task Submit_SameFormTwice_SavesOnce()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        var form = await TestWeb.FormAsync(admin, "/organisations/new", "organisation", AnOrganisation);
        var body = await form.ReadAsStringAsync();
        Task<HttpResponseMessage> Send() => admin.PostAsync("/organisations/new", new StringContent(body, null, "application/x-www-form-urlencoded"));

        var answers = await Task.WhenAll(Send(), Send());

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        Assert.Single(answers, a => a.Headers.Location!.ToString().Contains("/saved?back="));
        Assert.Equal(1, await web.SeeAsync(db => db.Set<Organisation>().CountAsync()));
    }

    [Fact]
    public async Task Submit_WithoutAntiforgeryToken_IsRefused()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        using var answer = await admin.PostAsync("/organisations/new", new FormUrlEncodedContent(
            [new("_handler", "organisation"), .. AnOrganisation.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await web.SeeAsync(db => db.Set<Organisation>().CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync("/sign-out", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Submit_WrongCreditCode_KeepsWhatWasTyped()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        using var answer = await TestWeb.SubmitAsync(admin, "/organisations/new", "organisation", [.. AnOrganisation[..4], ("_request.CreditCode", "91350100M000100Y44")]);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("校验位", page);
        Assert.Contains("云川市科学技术局", page);
        Assert.Contains("91350100M000100Y44", page);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/health")]
    [InlineData("/app.css")]
    [InlineData("/api/index.html")]
    [InlineData("/status/404")]
    public async Task Answer_Always_CarriesTheSecurityHeaders(string path)
    {
        await using var web = await TestWeb.StartAsync();
        using var answer = await web.Visitor().GetAsync(path);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal(path.StartsWith("/api", StringComparison.Ordinal), policy.Contains("unsafe-inline", StringComparison.Ordinal));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Cookie_OfASession_IsForHttpAndThisSiteOnly()
    {
        await using var web = await TestWeb.StartAsync();
        var user = await web.GivenUserAsync(Role.BureauStaff);
        using var answer = await TestWeb.SignInAsync(web.Visitor(), user.UserName!, TestWeb.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("chuangpu=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Fact]
    public async Task Page_WithChinese_IsNotFullOfEntities()
    {
        await using var web = await TestWeb.StartAsync();
        var page = await web.Visitor().GetStringAsync("/sign-in");
        Assert.Contains("登录创谱", page);
        Assert.DoesNotContain("&#x", page);
    }
}
