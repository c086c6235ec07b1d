using Chuangpu.Kernel.Access;
using Chuangpu.Web.SignIn;

namespace Chuangpu.Web.Accounts;

/// <summary>Somebody who signed in with a one-time password chooses a new one before anything else.</summary>
internal sealed class NewPasswordFirst(RequestDelegate next)
{
    public const string Page = "/account/password";

    public Task InvokeAsync(HttpContext context)
    {
        var guarded = context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is not null && !context.Request.Path.Equals(Page, StringComparison.OrdinalIgnoreCase);
        if (!guarded || !ActorClaims.MustChangePassword(context.User))
        {
            return next(context);
        }

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect(Page);
        }

        return Task.CompletedTask;
    }
}
