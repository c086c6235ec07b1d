using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Publication;

/// <summary>How often one address may send objections.</summary>
internal static class ObjectionLimit
{
    /// <summary>The name pages refer to.</summary>
    public const string Policy = "objections";

    private const int Most = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddObjectionLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(o => o.AddPolicy(Policy, Partition));

    private static RateLimitPartition<string> Partition(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window, QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");
}
