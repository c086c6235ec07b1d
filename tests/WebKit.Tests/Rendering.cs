using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chuangpu.WebKit.Tests;

/// <summary>Renders one component to HTML at an address, white space between tags removed.</summary>
internal static class Rendering
{
    public static async Task<string> Html<T>(object? parameters = null, string address = "http://localhost/list") where T : IComponent =>
        (await HtmlAndExport<T>(parameters, address)).Html;

    public static async Task<(string Html, PageExport Export)> HtmlAndExport<T>(object? parameters, string address) where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddSingleton<NavigationManager>(new FixedNavigation(address));
        services.AddSingleton<PageExport>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var values = parameters?.GetType().GetProperties().ToDictionary(x => x.Name, x => x.GetValue(parameters)) ?? [];
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(values))).ToHtmlString());
        return (System.Text.RegularExpressions.Regex.Replace(html, @">\s+<", "><").Trim(), provider.GetRequiredService<PageExport>());
    }

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    private sealed class FixedNavigation : NavigationManager
    {
        public FixedNavigation(string address) => Initialize("http://localhost/", address);
    }
}
