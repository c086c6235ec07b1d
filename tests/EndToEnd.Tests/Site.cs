using System.Collections.Concurrent;
using System.Globalization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Chuangpu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Chuangpu.EndToEnd.Tests.Site))]

namespace Chuangpu.EndToEnd.Tests;

/// <summary>
/// The platform as it is run: the web host on a port of its own, with the demo region, background jobs and an empty data
/// folder, and one browser for all tests. Started when the first test asks for it, so that without Chromium nothing is.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Directory.CreateTempSubdirectory("chuangpu-e2e-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new();
    private readonly Lazy<Task> _started;
    private readonly Lazy<Task<string>> _sample;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Site() => (_started, _sample) = (new(StartAsync), new(UploadSampleAsync));

    public Uri Address => new(_app!.Urls.First());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens the browser at no page yet, signed in as a demo account, or as a visitor for null.</summary>
    public async Task<Visit> VisitAsync(string? user = null, ViewportSize? size = null, bool scripts = true)
    {
        Needed.Chromium();
        await _started.Value;
        var session = user is null ? null : await _sessions.GetOrAdd(user, u => new(() => SignInAsync(u))).Value;
        return await Visit.StartAsync(await ContextAsync(session, size, scripts));
    }

    /// <summary>The id of an import of the sample plan, read and waiting for review; for looking at, not for changing.</summary>
    public Task<string> ReadSampleAsync() => _sample.Value;

    /// <summary>Does something in the platform itself, without the browser, as somebody.</summary>
    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await _started.Value;
        await using var scope = _app!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    /// <summary>A demo account, to act as without the browser.</summary>
    public Task<Actor> ActorAsync(string user) => SeeAsync(db => db.Users.Where(u => u.UserName == user).Select(u => new Actor(u.Id, u.DisplayName, u.Role, u.RegionCode, u.OrganisationId)).SingleAsync());

    /// <summary>Puts something into the database as the program itself.</summary>
    public Task GivenAsync(params object[] items) => SeeAsync(async db =>
    {
        db.AddRange(items);
        return await db.SaveChangesAsync();
    });

    /// <summary>Looks into the database with no scope in the way.</summary>
    public Task<T> SeeAsync<T>(Func<ChuangpuDb, Task<T>> look) => AsAsync(Actor.System, s => look(s.GetRequiredService<ChuangpuDb>()));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        WebHost.AddServices(builder, new PlatformSettings(_folder, null));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // That a session was ended elsewhere shows after a minute, which is long for a test.
        builder.Services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromSeconds(1));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        _app = builder.Build();
        WebHost.UsePipeline(_app);
        await DatabaseStart.MigrateAsync(_app.Services);
        await DatabaseStart.SeedAsync(_app.Services, withDemo: true);
        await _app.StartAsync();
        // A busy machine is no fault of a page.
        Assertions.SetDefaultExpectTimeout(60_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needed.ChromiumPath, Args = Arguments });
    }

    private async Task<IBrowserContext> ContextAsync(string? session, ViewportSize? size, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            StorageState = session,
            ViewportSize = size ?? new ViewportSize { Width = 1440, Height = 900 },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(90_000);
        return context;
    }

    private async Task<string> UploadSampleAsync()
    {
        await using var visit = await VisitAsync("cz-staff1");
        return await Import.ImportPages.UploadSampleAsync(visit.Page);
    }

    // Once a run and account: signing in hashes a password, which is slow on purpose.
    private async Task<string> SignInAsync(string user)
    {
        await using var context = await ContextAsync(null, null);
        var page = await context.NewPageAsync();
        await SignInPage.SubmitAsync(page, user, DemoAccounts.Password);
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return await context.StorageStateAsync();
    }
}
