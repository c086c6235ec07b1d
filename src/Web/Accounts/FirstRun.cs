using Chuangpu.Kernel.Accounts;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Chuangpu.Web.Accounts;

/// <summary>Leads every page of a new installation to the one that makes its first administrator.</summary>
internal sealed class FirstRun(RequestDelegate next, FirstRunDone done)
{
    public async Task InvokeAsync(HttpContext context, MakeFirstAdministrator first)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        if (!done.Value && page is not null && page != typeof(SetupPage) && page.Namespace != typeof(Errors.ErrorPage).Namespace)
        {
            if (await first.IsNeededAsync(context.RequestAborted))
            {
                context.Response.Redirect("/setup");
                return;
            }

            done.Value = true;
        }

        await next(context);
    }
}
