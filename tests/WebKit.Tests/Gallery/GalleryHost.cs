using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuangpu.WebKit.Tests.Gallery;

/// <summary>A web host that shows every component in every state, under the policy the platform promises.</summary>
internal static class GalleryHost
{
    public static WebApplication Build(string url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(GalleryHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url).UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRazorComponents();
        builder.Services.AddScoped<PageExport>();
        builder.Services.AddScoped<PageExport>();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return next();
        });
        app.UseStaticFiles();
        app.UseAntiforgery();
        // A reading that goes on for ever.
        app.MapGet("/reading", () => new { Unread = true, Percent = 40, Next = (string?)null });
        app.MapRazorComponents<GalleryApp>();
        return app;
    }
}
