using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Web.SignIn;

/// <summary>Ends this session, or all sessions of the account.</summary>
internal static class SignOut
{
    // Open to all: who is signed out already and presses the button in an old window just gets the sign-in page.
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/sign-out", async (
            HttpContext http, IAntiforgery antiforgery, SignInManager<User> signIn, UserManager<User> users, ChuangpuDb db, CurrentActor current, TimeProvider clock, bool everywhere = false) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }

            if (await users.GetUserAsync(http.User) is { } user)
            {
                if (everywhere)
                {
                    await users.UpdateSecurityStampAsync(user);
                }

                await AuditTrail.RecordAsync(db, current.Actor, clock, everywhere ? "SignedOutAll" : "SignedOut", nameof(User), user.Id.ToString());
            }

            await signIn.SignOutAsync();
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous().ExcludeFromDescription();
}
