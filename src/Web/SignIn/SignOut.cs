using Chuangpu.Kernel.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Web.SignIn;

/// <summary>Ends this session, or all sessions of the account.</summary>
internal static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery, SignInManager<User> signIn, UserManager<User> users, bool everywhere = false) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            if (everywhere && await users.GetUserAsync(http.User) is { } user)
            {
                await users.UpdateSecurityStampAsync(user);
            }

            await signIn.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        }).ExcludeFromDescription();
}
