using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Access;

/// <summary>Who looks after what belongs to no region: the platform itself.</summary>
public static class TopAdministrator
{
    /// <summary>Whether the actor is an administrator with no administrator of a higher region above, or the program itself.</summary>
    public static async Task<bool> IsTopAdministratorAsync(this Actor actor, ChuangpuDb db, CancellationToken cancellation)
    {
        if (actor.IsSystem || actor.Role != Role.Administrator || actor.RegionCode is not { } region)
        {
            return actor.IsSystem;
        }

        List<string> above = [];
        for (var code = RegionCode.ParentOf(region); code is not null; code = RegionCode.ParentOf(code))
        {
            above.Add(code);
        }

        return !await db.Users.AnyAsync(u => u.Role == Role.Administrator && above.Contains(u.RegionCode!), cancellation);
    }
}
