using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Forms;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web;

/// <summary>Passes a form's token on to the save, and answers a form sent twice with where it was saved the first time.</summary>
public sealed class OnceOnly(RequestDelegate next)
{
    /// <summary>The hidden field every form carries.</summary>
    public const string Field = "_once";

    public async Task InvokeAsync(HttpContext context, CurrentSubmission submission)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            if (await FormAsync(context) is not { } form)
            {
                return;
            }

            submission.Token = Guid.TryParse(form[Field], out var token) ? token : null;
        }

        // Sent again after the first was saved: a use case would only see that its work is done and call it a mistake.
        if (submission.Token is { } sent && await WasSavedAsync(context, sent))
        {
            ToSaved(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (AlreadySubmittedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            ToSaved(context);
        }
    }

    // The first to read the form, so the one to say that it cannot be read.
    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            // Also who hangs up in the middle of an upload, which is no fault of the program.
            context.Response.StatusCode = e.StatusCode;
            return null;
        }
        catch (InvalidDataException)
        {
            var isLarge = context.Request.ContentLength is null or > FormReader.DefaultValueLengthLimit;
            context.Response.StatusCode = isLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return null;
        }
    }

    private static Task<bool> WasSavedAsync(HttpContext context, Guid token) =>
        context.RequestServices.GetRequiredService<ChuangpuDb>().Set<Submission>().AnyAsync(s => s.Token == token, context.RequestAborted);

    private static void ToSaved(HttpContext context) =>
        context.Response.Redirect($"/saved?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
}
