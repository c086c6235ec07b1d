using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Platform;
using Chuangpu.Web.Accounts;
using Chuangpu.Web.Errors;
using Chuangpu.Web.Files;
using Chuangpu.Web.Home;
using Chuangpu.Web.SignIn;
using Chuangpu.WebKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Web;

/// <summary>The web host's services and pipeline, in one place for the program and the tests.</summary>
public static class WebHost
{
    /// <summary>The address when nothing else is said.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    // 50 MB is the largest document accepted; the form around it needs a little more.
    private const long LargestRequest = 52 * 1024 * 1024;

    /// <summary>Registers what the pages and the API need.</summary>
    public static void AddServices(WebApplicationBuilder builder, PlatformSettings settings)
    {
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is null && Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS") is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Limits.MaxRequestBodySize = LargestRequest;
            o.AddServerHeader = false;
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        var services = builder.Services;
        services.AddChuangpu(settings);
        services.AddJobRunner();
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = LargestRequest);
        services.AddRazorComponents();
        services.AddScoped<PageExport>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddOpenApi("v1", o => o.AddDocumentTransformer((document, _, _) =>
        {
            (document.Info.Title, document.Info.Version) = ("创谱 API", "v1");
            return Task.CompletedTask;
        }));
        services.AddProblemDetails(o => o.CustomizeProblemDetails = answer => answer.ProblemDetails.Detail ??= answer.ProblemDetails.Status switch
        {
            400 => "请求不完整或格式不对，没有处理。请按接口说明检查内容后重试。",
            401 => "请先登录后再调用接口。",
            403 => "您没有调用这个接口的权限，请联系系统管理员。",
            404 => "找不到要访问的内容，可能已被移除，或不在您的管理范围内。",
            415 => "不支持这种内容类型，请按接口说明使用 JSON 或文件上传。",
            _ => "没有处理这次请求，请稍后重试。",
        });
        services.AddRateLimiter(TooManyRequests.Configure);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(SessionCookie.Configure));
        services.AddScoped<IUserClaimsPrincipalFactory<User>, ActorClaims>();
        new IdentityBuilder(typeof(User), services).AddSignInManager();
        services.AddScoped<TrySignIn>();
        // A session learns within a minute that all sessions were ended.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddSignInLimit(builder.Configuration);
        services.AddProxies(builder.Configuration);
        services.AddSingleton<FirstRunDone>();
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var capability in Enum.GetValues<Capability>())
            {
                options.AddPolicy(capability.ToString(), p => p.RequireAuthenticatedUser().RequireAssertion(c => ActorClaims.Read(c.User).Can(capability)));
            }
        });
    }

    /// <summary>Builds the pipeline and maps every page and endpoint.</summary>
    public static void UsePipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseErrorAnswers();
        app.UseMiddleware<SecurityHeaders>();
        // Before routing: the API browser is open to all and is no endpoint.
        app.UseSwaggerUI(o =>
        {
            o.RoutePrefix = "api";
            o.SwaggerEndpoint("/openapi/v1.json", "创谱 API v1");
            o.DocumentTitle = "创谱 API";
        });
        app.UseRouting();
        app.UseMiddleware<KeepForVisitors>();
        app.UseAuthentication();
        app.UseMiddleware<SetActor>();
        app.UseMiddleware<OnceOnly>();
        app.UseMiddleware<FirstRun>();
        app.UseMiddleware<NewPasswordFirst>();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseMiddleware<SendExport>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        // Below /open everything is public: what is not there is missing, not hidden behind the sign-in page.
        app.MapFallback("/open/{**rest}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health", () => "ok").AllowAnonymous().ExcludeFromDescription();
        app.MapSignOut();
        app.MapFiles();
        var modules = app.Services.GetServices<IModule>().ToList();
        foreach (var module in modules)
        {
            module.MapEndpoints(app);
        }

        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. modules.Select(m => m.GetType().Assembly)]);
    }
}
