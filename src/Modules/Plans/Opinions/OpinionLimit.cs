using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Opinions;

/// <summary>How often one address may send opinions: instead of a riddle that shuts people out.</summary>
internal static class OpinionLimit
{
    /// <summary>The name pages refer to.</summary>
    public const string Policy = "opinions";

    /// <summary>Opinions an address may send within <see cref="Window"/>; several people may share one address.</summary>
    public const int Most = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddOpinionLimit(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(Policy, Partition));

    // Reading the form is free; an attempt that fails the checks counts too, so that the checks can't be tried at will.
    private static RateLimitPartition<string> Partition(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window, QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");
}
