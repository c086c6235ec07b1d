using System.Threading.RateLimiting;

namespace Chuangpu.Web.SignIn;

/// <summary>How often one address may try passwords: the lock of an account does not stop who tries one password on many accounts.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    // An office of some dozen people often shares one address.
    private const int PerMinute = 60;

    /// <summary>The setting <c>sign-in-limit</c> changes the number of tries a minute.</summary>
    public static void AddSignInLimit(this IServiceCollection services, IConfiguration settings)
    {
        var most = settings.GetValue("sign-in-limit", PerMinute);
        services.AddRateLimiter(options => options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("")));
    }
}
