using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuangpu.Web.Tests;

/// <summary>The web host on a port and a database of its own, without the demo region, spoken to over HTTP as a browser would without running scripts.</summary>
public sealed partial class Site : IAsyncDisposable
{
    private const string Password = "yunchuan-test-2025";
    private readonly string _folder = Directory.CreateTempSubdirectory("chuangpu-site-").FullName;
    private readonly WebApplication _app;

    private Site(string? address)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(WebHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        WebHost.AddServices(builder, new PlatformSettings(_folder, null) { Address = PublicAddress.Read(address) });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // No background jobs: their scheduler is one a process, and these tests run several hosts at once.
        foreach (var jobs in builder.Services.Where(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true).ToList())
        {
            builder.Services.Remove(jobs);
        }

        _app = builder.Build();
        WebHost.UsePipeline(_app);
    }

    /// <param name="address">What the operator states as the site's address, or null.</param>
    public static async Task<Site> StartAsync(string? address = null)
    {
        var site = new Site(address);
        await DatabaseStart.MigrateAsync(site._app.Services);
        // An account, so that the host does not ask for the first administrator.
        await site.AccountAsync("admin", Role.Administrator, Actors.Province);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>A browser with cookies of its own that follows no redirects; signed in as new staff of a region when one is given.</summary>
    public async Task<HttpClient> BrowserAsync(string? staffOf = null)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.First()) };
        if (staffOf is not null)
        {
            var name = $"staff-{Guid.NewGuid():N}";
            await AccountAsync(name, Role.BureauStaff, staffOf);
            var answer = await SubmitAsync(browser, "/sign-in", new() { ["Input.UserName"] = name, ["Input.Password"] = Password });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        return browser;
    }

    /// <summary>Opens a page and sends its last form back with some fields filled in.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string address, Dictionary<string, string> filled) =>
        await SendAsync(browser, address, await FormAsync(browser, address), filled);

    /// <summary>The hidden fields of the page's last form: antiforgery, handler, once-only token.</summary>
    public static async Task<Dictionary<string, string>> FormAsync(HttpClient browser, string address)
    {
        var html = await browser.GetStringAsync(address);
        var form = html[html.LastIndexOf("<form", StringComparison.Ordinal)..];
        return Hidden().Matches(form).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
    }

    public static Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, Dictionary<string, string> hidden, Dictionary<string, string> filled) =>
        browser.PostAsync(address, new FormUrlEncodedContent(hidden.Concat(filled)));

    /// <summary>Puts something into the database as the program itself.</summary>
    public Task<T> GivenAsync<T>(T item) where T : class => SeeAsync(async db =>
    {
        db.Add(item);
        await db.SaveChangesAsync();
        return item;
    });

    /// <summary>Looks into the database with no scope in the way.</summary>
    public Task<T> SeeAsync<T>(Func<ChuangpuDb, Task<T>> look) => AsSystemAsync(s => look(s.GetRequiredService<ChuangpuDb>()));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<bool> AccountAsync(string name, Role role, string region) => AsSystemAsync(async s =>
    {
        var made = await s.GetRequiredService<UserManager<User>>().CreateAsync(new User { UserName = name, DisplayName = name, Role = role, RegionCode = region }, Password);
        return made.Succeeded ? true : throw new InvalidOperationException(string.Join('\n', made.Errors.Select(e => e.Description)));
    });

    private async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        return await work(scope.ServiceProvider);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
