using System.Net;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Web.Tests.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksTheAccount()
    {
        await using var web = await TestWeb.StartAsync();
        var user = await web.GivenUserAsync(Role.BureauStaff);
        using var client = web.Visitor();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Assert.Contains("用户名或密码不正确", await TextAsync(await TestWeb.SignInAsync(client, user.UserName!, "wrong-password-1")));
        }

        Assert.Contains("锁定 15 分钟", await TextAsync(await TestWeb.SignInAsync(client, user.UserName!, "wrong-password-1")));
        Assert.Contains("锁定 15 分钟", await TextAsync(await TestWeb.SignInAsync(client, user.UserName!, TestWeb.Password)));
        var actions = await web.SeeAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectId == user.Id.ToString()).Select(e => e.Action).Distinct().ToListAsync());
        Assert.Contains("SignInRefused", actions);
        Assert.Contains("LockedOut", actions);
        Assert.DoesNotContain("SignedIn", actions);
    }

    [Fact]
    public async Task SignIn_UnknownName_AnswersLikeAWrongPassword()
    {
        await using var web = await TestWeb.StartAsync();
        using var client = web.Visitor();
        Assert.Contains("用户名或密码不正确", await TextAsync(await TestWeb.SignInAsync(client, "nobody", "wrong-password-1")));
    }

    [Theory]
    [InlineData("/accounts", "/accounts")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    public async Task SignIn_WithReturnAddress_StaysOnThisSite(string asked, string reached)
    {
        await using var web = await TestWeb.StartAsync();
        var user = await web.GivenUserAsync(Role.Administrator);
        using var client = web.Visitor();
        using var answer = await TestWeb.SubmitAsync(
            client, "/sign-in?returnUrl=" + Uri.EscapeDataString(asked), "sign-in", ("Input.UserName", user.UserName!), ("Input.Password", TestWeb.Password));
        Assert.Equal(new Uri(web.Address, reached), new Uri(web.Address, answer.Headers.Location!));
    }

    [Fact]
    public async Task SignIn_TooOftenFromOneAddress_IsRefusedForAWhile()
    {
        await using var web = await TestWeb.StartAsync(settings: "--sign-in-limit=3");
        using var client = web.Visitor();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(HttpStatusCode.OK, (await TestWeb.SignInAsync(client, "nobody", "wrong-password-1")).StatusCode);
        }

        using var answer = await TestWeb.SignInAsync(client, "nobody", "wrong-password-1");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("过于频繁", await answer.Content.ReadAsStringAsync());
    }

    // The proxy of the test is the machine itself; only when it is named is its word believed.
    [Theory]
    [InlineData("127.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("127.0.0.1,10.1.0.0/16", HttpStatusCode.OK)]
    [InlineData("10.0.0.5", HttpStatusCode.TooManyRequests)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task SignIn_ThroughAProxy_IsLimitedByTheVisitorsAddress(string proxy, HttpStatusCode second)
    {
        await using var web = await TestWeb.StartAsync(settings: ["--sign-in-limit=1", $"--proxy={proxy}"]);
        using var one = web.Visitor();
        one.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var other = web.Visitor();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.8");

        Assert.Equal(HttpStatusCode.OK, (await TestWeb.SignInAsync(one, "nobody", "wrong-password-1")).StatusCode);
        Assert.Equal(second, (await TestWeb.SignInAsync(other, "nobody", "wrong-password-1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TestWeb.SignInAsync(one, "nobody", "wrong-password-1")).StatusCode);
    }

    [Fact]
    public async Task SignIn_ThroughTwoProxies_IsLimitedByTheVisitorsAddressAndNotByWhatTheVisitorClaims()
    {
        await using var web = await TestWeb.StartAsync(settings: ["--sign-in-limit=1", "--proxy=127.0.0.1,10.1.0.0/16"]);
        using var one = web.Visitor();
        one.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7, 10.1.0.9");
        using var other = web.Visitor();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.8, 10.1.0.9");
        using var liar = web.Visitor();
        liar.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1, 203.0.113.8, 10.1.0.9");

        Assert.Equal(HttpStatusCode.OK, (await TestWeb.SignInAsync(one, "nobody", "wrong-password-1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await TestWeb.SignInAsync(other, "nobody", "wrong-password-1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TestWeb.SignInAsync(liar, "nobody", "wrong-password-1")).StatusCode);
    }

    [Fact]
    public async Task Start_ProxyThatIsNoAddress_SaysHowToWriteIt() =>
        Assert.Contains("10.1.0.0/16", (await Assert.ThrowsAsync<FormatException>(() => TestWeb.StartAsync(settings: "--proxy=nginx"))).Message);

    [Fact]
    public async Task SignOut_Everywhere_EndsTheOtherSessions()
    {
        await using var web = await TestWeb.StartAsync(s => s.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero));
        var user = await web.GivenUserAsync(Role.BureauStaff);
        using var here = await web.SignedInAsync(user);
        using var there = await web.SignedInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/")).StatusCode);

        var page = await here.GetStringAsync("/account");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var answer = await here.PostAsync("/sign-out?everywhere=true", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await here.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await there.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignIn_DemoNotLoaded_ListsNoAccounts()
    {
        await using var web = await TestWeb.StartAsync();
        using var client = web.Visitor();
        Assert.DoesNotContain(DemoAccounts.Password, await client.GetStringAsync("/sign-in"));
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return await answer.Content.ReadAsStringAsync();
        }
    }
}
