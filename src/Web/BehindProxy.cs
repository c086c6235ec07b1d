using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Chuangpu.Web;

/// <summary>
/// Behind a reverse proxy every request comes from the proxy's address: without this, all users would share one limit of tries
/// and the audit trail would name the proxy. Headers are believed from the proxies named in the settings alone, since anybody can send them.
/// </summary>
internal static class BehindProxy
{
    /// <summary>The setting <c>--proxy</c>: addresses or networks such as <c>10.0.0.5,10.1.0.0/16</c>.</summary>
    public const string Setting = "proxy";

    /// <summary>The same in the environment.</summary>
    public const string Variable = "CHUANGPU_PROXY";

    /// <summary>Believes the proxies of the settings.</summary>
    /// <exception cref="FormatException">The setting is no list of addresses.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration settings)
    {
        var proxies = (settings[Setting] ?? Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse).ToList();
        return services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many as are named may stand one behind the other; the first address that is no proxy of ours is the visitor's.
            o.ForwardLimit = null;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            proxies.ForEach(o.KnownIPNetworks.Add);
        });
    }

    private static System.Net.IPNetwork Parse(string text)
    {
        if (text.Contains('/') && System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new FormatException($"设置 {Setting}（{Variable}）中的“{text}”不是地址或网段，请写成 10.0.0.5 或 10.1.0.0/16，多个用逗号分开。");
    }
}
