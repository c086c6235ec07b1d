using System.Net;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web.Tests.Forms;

public sealed partial class FormTests
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
    public async Task Submit_AfterTheSessionEnded_KeepsWhatWasTypedUntilSignedInAgain()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        var user = await web.GivenUserAsync(Role.Administrator, "140400");
        using var admin = await web.SignedInAsync(user);
        var form = await TestWeb.FormAsync(admin, "/organisations/new", "organisation", AnOrganisation);
        await EndSessionAsync(admin);

        using var refused = await admin.PostAsync("/organisations/new", form);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.True(refused.Headers.CacheControl!.NoStore);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("登录已过期，没有保存", page);
        Assert.Contains("action=\"/organisations/new\"", page);
        var kept = Inputs().Matches(page).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));

        using (await TestWeb.SignInAsync(admin, user.UserName!, TestWeb.Password))
        {
        }

        using var restored = await admin.PostAsync("/organisations/new", new FormUrlEncodedContent(kept));

        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        var shown = await restored.Content.ReadAsStringAsync();
        Assert.Contains("还没有保存", shown);
        Assert.Contains("value=\"云川市科学技术局\"", shown);
        Assert.Equal(0, await web.SeeAsync(db => db.Set<Organisation>().CountAsync()));
    }

    [Fact]
    public async Task Submit_PasswordsAfterTheSessionEnded_AreNotSentBack()
    {
        await using var web = await TestWeb.StartAsync();
        using var staff = await web.SignedInAsync(Role.BureauStaff);
        var form = await TestWeb.FormAsync(staff, "/account/password", "password",
            ("_request.OldPassword", TestWeb.Password), ("_request.NewPassword", "another-secret-33"), ("_request.Again", "another-secret-33"));
        await EndSessionAsync(staff);

        using var refused = await staff.PostAsync("/account/password", form);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.DoesNotContain("another-secret-33", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Submit_MoreThanAFormMayHold_IsToldSo()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        using var body = new FormUrlEncodedContent([new("_request.Name", new string('a', 5_000_000))]);

        using var answer = await admin.PostAsync("/organisations/new", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("粘贴的文字不能超过 50 万字", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Submit_WhatIsNoForm_IsRefused()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        using var body = new ByteArrayContent([1, 2, 3]);
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");

        using var answer = await admin.PostAsync("/organisations/new", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有提交成功", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Submit_WithoutAntiforgeryToken_IsRefused()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        using var answer = await admin.PostAsync("/organisations/new", new FormUrlEncodedContent(
            [new("_handler", "organisation"), .. AnOrganisation.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有提交成功", await answer.Content.ReadAsStringAsync());
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

    private static async Task EndSessionAsync(HttpClient client)
    {
        var token = Inputs().Matches(await client.GetStringAsync("/account")).First(m => m.Groups[1].Value == "__RequestVerificationToken").Groups[2].Value;
        using var answer = await client.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Inputs();
}
