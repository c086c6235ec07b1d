using Chuangpu.Kernel.Forms;

namespace Chuangpu.Web;

/// <summary>Passes a form's token on to the save, and answers a form sent twice with where it was saved the first time.</summary>
internal sealed class OnceOnly(RequestDelegate next)
{
    /// <summary>The hidden field every form carries.</summary>
    public const string Field = "_once";

    public async Task InvokeAsync(HttpContext context, CurrentSubmission submission)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            submission.Token = Guid.TryParse(form[Field], out var token) ? token : null;
        }

        try
        {
            await next(context);
        }
        catch (AlreadySubmittedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.Redirect($"/saved?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        }
    }
}
