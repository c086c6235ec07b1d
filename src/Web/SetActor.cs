using Chuangpu.Kernel.Access;
using Chuangpu.Web.SignIn;

namespace Chuangpu.Web;

/// <summary>Tells the request's services who acts.</summary>
internal sealed class SetActor(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentActor current)
    {
        current.Actor = ActorClaims.Read(context.User) with { Address = context.Connection.RemoteIpAddress?.ToString() };
        return next(context);
    }
}
