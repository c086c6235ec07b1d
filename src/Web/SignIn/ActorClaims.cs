using System.Security.Claims;
using Chuangpu.Kernel.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chuangpu.Web.SignIn;

/// <summary>Carries an account's role and scope in the session cookie, and reads them back.</summary>
public sealed class ActorClaims(UserManager<User> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User>(users, options)
{
    private const string Name = "name", RoleClaim = "role", Region = "region", Organisation = "organisation", OneTime = "one-time";

    /// <summary>The actor behind a request.</summary>
    public static Actor Read(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && Enum.TryParse<Role>(user.FindFirstValue(RoleClaim), out var role)
            ? new Actor(id, user.FindFirstValue(Name) ?? "", role, user.FindFirstValue(Region), Guid.TryParse(user.FindFirstValue(Organisation), out var o) ? o : null)
            : Actor.Anonymous;

    /// <summary>Whether the session was opened with a one-time password that is still to be changed.</summary>
    public static bool MustChangePassword(ClaimsPrincipal user) => user.HasClaim(c => c.Type == OneTime);

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Name, user.DisplayName));
        identity.AddClaim(new Claim(RoleClaim, user.Role.ToString()));
        if (user.RegionCode is { } region)
        {
            identity.AddClaim(new Claim(Region, region));
        }

        if (user.OrganisationId is { } organisation)
        {
            identity.AddClaim(new Claim(Organisation, organisation.ToString()));
        }

        if (user.MustChangePassword)
        {
            identity.AddClaim(new Claim(OneTime, "1"));
        }

        return identity;
    }
}
