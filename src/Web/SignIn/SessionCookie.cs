using Microsoft.AspNetCore.Authentication.Cookies;

namespace Chuangpu.Web.SignIn;

/// <summary>The session cookie and where a refused request goes.</summary>
internal static class SessionCookie
{
    /// <summary>The cookie's name; who does not bring it is a visitor.</summary>
    public const string Name = "chuangpu";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Events.OnRedirectToLogin = context =>
        {
            // A program that calls the API wants a status, a person wants the sign-in page.
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType)
            {
                // A redirect would lose what was typed; the page about the status keeps it.
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else if (context.Request.Path == "/" && !context.Request.Cookies.ContainsKey(Name))
            {
                // Who types the platform's address and never signed in is no member of staff whose session ended.
                context.Response.Redirect("/open");
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
