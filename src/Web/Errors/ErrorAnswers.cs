using Microsoft.AspNetCore.Diagnostics;

namespace Chuangpu.Web.Errors;

/// <summary>What is answered when something went wrong: a page for people, problem details (RFC 9457) for programs below <c>/api/v1</c>.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, programs => programs.UseExceptionHandler().UseStatusCodePages());
        // The page that failed has set up its scope's navigation; the error page needs a scope of its own.
        app.UseWhen(context => !IsForPrograms(context), people => people
            .UseExceptionHandler("/error", createScopeForErrors: true)
            .UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true)
            .Use(ShowPageAsync));
    }

    private static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api/v1");

    // The page about a refused form is shown, not posted to: the form must not be looked for there and refused again.
    private static async Task ShowPageAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
            // A page refused before it was drawn has named its type already; then no page about the refusal would be shown.
            if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false })
            {
                context.Response.ContentType = null;
            }
        }
        finally
        {
            context.Request.Method = method;
        }
    }
}
