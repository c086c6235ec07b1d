using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Alignment;

/// <summary>Adds the invented links between the demo region's plans.</summary>
public sealed class AlignmentsSeed(ChuangpuDb db, TimeProvider clock) : ISeed
{
    /// <inheritdoc />
    public int Order => PlansSeed.Place + 2;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<GoalAlignment>().AnyAsync(a => a.IsDemo, cancellation))
        {
            return;
        }

        db.AddRange(DemoFile.Read<Progress>("progress.json").Alignments.Select(a => new GoalAlignment
        {
            LowerGoalId = DemoId.Of(a.LowerGoal),
            UpperGoalId = DemoId.Of(a.UpperGoal),
            Note = a.Note,
            LinkedByName = Actor.System.Name,
            LinkedAt = clock.GetUtcNow().UtcDateTime,
            IsDemo = true,
        }));
        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Progress(IReadOnlyList<Entry> Alignments);

    private sealed record Entry(string LowerGoal, string UpperGoal, string? Note);
}
