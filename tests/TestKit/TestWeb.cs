using System.Net;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Platform;
using Chuangpu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Chuangpu.TestKit;

/// <summary>
/// The whole web host on a port of its own, with an empty SQLite database that holds one administrator and, when asked, the
/// regions or the demo region. <c>await using var web = await TestWeb.StartAsync();</c>
/// </summary>
public sealed partial class TestWeb : IAsyncDisposable
{
    public const string Password = "test-password-22";

    private readonly WebApplication _app;
    private readonly string _folder;

    private TestWeb(WebApplication app, PlatformSettings settings) => (_app, _folder, ConnectionString) = (app, settings.DataFolder, settings.ConnectionString);

    public Uri Address => new(_app.Urls.First());

    /// <summary>To its database, for a look past the platform.</summary>
    public string ConnectionString { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="more">Registers or replaces services.</param>
    /// <param name="administrator">Whether there is an administrator, without whom every page leads to the set-up.</param>
    /// <param name="regions">Whether all regions are loaded.</param>
    /// <param name="demo">Whether the demo region is loaded (with the regions).</param>
    /// <param name="settings">Settings as on the command line, such as <c>--sign-in-limit=5</c>.</param>
    public static async Task<TestWeb> StartAsync(
        Action<IServiceCollection>? more = null, bool administrator = true, bool regions = false, bool demo = false, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("chuangpu-web-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--sign-in-limit=1000", .. settings],
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var database = await TestDatabases.MakeAsync(Engine.Sqlite, folder);
        WebHost.AddServices(builder, database);
        builder.Services.AddStrictQueries();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        more?.Invoke(builder.Services);
        var app = builder.Build();
        WebHost.UsePipeline(app);
        if (regions || demo)
        {
            await DatabaseStart.SeedAsync(app.Services, demo);
        }

        await app.StartAsync();
        var web = new TestWeb(app, database);
        if (administrator)
        {
            await web.GivenUserAsync(Role.Administrator, Actors.Province, name: "root");
        }

        return web;
    }

    /// <summary>An account with <see cref="Password"/>.</summary>
    public Task<User> GivenUserAsync(Role role, string region = Actors.City, Guid? organisation = null, string? name = null, bool oneTime = false) => AsAsync(Actor.System, async services =>
    {
        var user = new User
        {
            UserName = name ?? $"u{Guid.NewGuid():N}",
            DisplayName = $"测试{role}",
            Role = role,
            RegionCode = region,
            OrganisationId = organisation,
            LockoutEnabled = true,
            MustChangePassword = oneTime,
        };
        var made = await services.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Concat(made.Errors.Select(e => e.Description)));
        return user;
    });

    /// <summary>Somebody who has not signed in: keeps cookies, follows no redirect.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A new account of the role, signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, string region = Actors.City) => await SignedInAsync(await GivenUserAsync(role, region));

    /// <summary>An account of <see cref="GivenUserAsync"/>, signed in.</summary>
    public async Task<HttpClient> SignedInAsync(User user)
    {
        var client = Visitor();
        using var answer = await SignInAsync(client, user.UserName!, Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>Sends the sign-in form.</summary>
    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password) =>
        SubmitAsync(client, "/sign-in", "sign-in", ("Input.UserName", name), ("Input.Password", password));

    /// <summary>Opens a page and sends one of its forms with its hidden fields and what is given.</summary>
    /// <param name="client">Who.</param>
    /// <param name="path">The page.</param>
    /// <param name="form">The form's name.</param>
    /// <param name="fields">What is typed, by the names of the inputs.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string path, string form, params (string Name, string Value)[] fields) =>
        await client.PostAsync(path, await FormAsync(client, path, form, fields));

    /// <summary>The form as a browser would send it, to be sent more than once.</summary>
    public static async Task<FormUrlEncodedContent> FormAsync(HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(path);
        var shown = Forms().Matches(page).Select(m => m.Value).SingleOrDefault(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        Assert.True(shown is not null, $"{path} has no form {form}.");
        var hidden = HiddenFields().Matches(shown).ToDictionary(m => WebUtility.HtmlDecode(m.Groups["name"].Value), m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        foreach (var (name, value) in fields)
        {
            hidden[name] = value;
        }

        return new FormUrlEncodedContent(hidden);
    }

    /// <summary>Does something in the platform itself as somebody.</summary>
    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    /// <summary>Looks into the database with no scope in the way.</summary>
    public Task<T> SeeAsync<T>(Func<ChuangpuDb, Task<T>> look) => AsAsync(Actor.System, s => look(s.GetRequiredService<ChuangpuDb>()));

    public async ValueTask DisposeAsync()
    {
        // Disposing alone would leave the scheduler at work on a database that is gone.
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\"[^>]*?name=\"(?<name>[^\"]*)\"[^>]*?value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenFields();
}
