using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Adds the invented values of the demo region's goals, each on the day it was reported.</summary>
public sealed class GoalValuesSeed(ChuangpuDb db) : ISeed
{
    /// <inheritdoc />
    public int Order => PlansSeed.Place + 1;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<GoalValue>().AnyAsync(v => v.IsDemo, cancellation))
        {
            return;
        }

        var users = await db.Set<User>().Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => u.Id, cancellation);
        db.AddRange(DemoFile.Read<Progress>("progress.json").GoalValues.Select(v => new GoalValue
        {
            GoalId = DemoId.Of(v.Goal),
            Year = v.Year,
            Value = v.Value,
            Met = v.Met,
            EnteredAt = DemoDay.At(v.ReportedOn),
            EnteredBy = users.TryGetValue(v.ReportedBy, out var user) ? user : null,
            IsDemo = true,
        }));
        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Progress(IReadOnlyList<Entry> GoalValues);

    private sealed record Entry(string Goal, int Year, decimal Value, bool? Met, DateOnly ReportedOn, string ReportedBy);
}
