using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Library;
using Chuangpu.Policies.Simulation;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Demo;

/// <summary>Two changes of one demo clause, tried on the invented enterprises: what a bureau would compare before it decides.</summary>
internal sealed class SimulationsSeed(ChuangpuDb db, SimulateClause simulate, CurrentActor current, TimeProvider clock) : ISeed
{
    private const string Name = "演示研发投入奖励";

    /// <summary>After the awards, which count towards the caps.</summary>
    public int Order => 71;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<PolicySimulation>().AnyAsync(cancellation)
            || await db.Set<ClauseVersion>().Where(v => v.Clause.Name == Name && v.PublishedAt != null).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation) is not { } version
            || await db.Users.SingleOrDefaultAsync(u => u.IsDemo && u.UserName == "cz-staff1", cancellation) is not { } user)
        {
            return;
        }

        try
        {
            current.Actor = new Actor(user.Id, user.DisplayName, user.Role, user.RegionCode, user.OrganisationId);
            await TryAsync(version, "研发强度门槛由 5% 降到 3%（演示）", "研发强度 ≥ 5%", "研发强度 ≥ 3%", cancellation);
            await TryAsync(version, "第二档由 10 万元提到 15 万元（演示）", "给 10万元", "给 15万元", cancellation);
        }
        finally
        {
            current.Actor = Actor.System;
        }
    }

    // The worked examples belong to the version as it was published.
    private async Task TryAsync(ClauseVersion version, string title, string from, string to, CancellationToken cancellation)
    {
        var rules = version.Rules.Split("\n算例 ")[0].Replace(from, to, StringComparison.Ordinal);
        var tried = await simulate.HandleAsync(new() { ClauseId = version.ClauseId, Title = title, Day = clock.Today(), Rules = rules }, cancellation);
        if (!tried.Succeeded)
        {
            throw new InvalidOperationException(tried.Problem.Message);
        }
    }
}
