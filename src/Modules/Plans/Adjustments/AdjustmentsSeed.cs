using System.Globalization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Adds the invented decisions of the demo region and applies them, since the plans are seeded as they were published.</summary>
public sealed class AdjustmentsSeed(ChuangpuDb db) : ISeed
{
    // The paths of the demo file and the fields they mean.
    private static readonly Dictionary<string, string> FieldNames = new() { ["target.value"] = nameof(Goal.TargetValue), ["dueOn"] = nameof(PlanTask.DueOn) };

    /// <summary>After the tasks have their days.</summary>
    public int Order => PlansSeed.Place + 50;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<Adjustment>().AnyAsync(a => a.IsDemo, cancellation))
        {
            return;
        }

        var users = await db.Set<User>().Where(u => u.IsDemo && u.Role == Role.BureauStaff).OrderBy(u => u.UserName)
            .Select(u => new { u.RegionCode, u.Id, u.DisplayName }).ToListAsync(cancellation);
        foreach (var entry in DemoFile.Read<Progress>("progress.json").Adjustments)
        {
            var kind = entry.Goal is not null ? ItemKind.Goal : ItemKind.Task;
            if (await AdjustedItems.FindAsync(db, DemoId.Of(entry.Plan), kind, DemoId.Of(entry.Goal ?? entry.Task!), tracked: true, cancellation) is not { } item)
            {
                continue;
            }

            var region = await db.Set<Register.Plan>().Where(p => p.Id == item.PlanId).Select(p => p.RegionCode).SingleAsync(cancellation);
            var staff = users.FindAll(u => u.RegionCode == region);
            var (proposer, approver) = (staff.FirstOrDefault(), staff.Skip(1).FirstOrDefault());
            var day = DateOnly.Parse(entry.Date, CultureInfo.InvariantCulture);
            var adjustment = new Adjustment
            {
                Id = DemoId.Of(entry.Id),
                PlanId = item.PlanId,
                ItemKind = kind,
                ItemId = item.Id,
                ItemTitle = PlanItems.TitleOf(item),
                Action = AdjustmentAction.Change,
                DocumentNumber = entry.DocumentNumber,
                DecidedOn = day,
                EffectiveOn = day,
                Reason = entry.Reason,
                State = AdjustmentState.Effective,
                ProposedBy = proposer?.Id,
                ProposedByName = proposer?.DisplayName ?? Actor.System.Name,
                ProposedAt = DemoDay.At(day),
                ReviewedBy = approver?.Id,
                ReviewedByName = approver?.DisplayName ?? Actor.System.Name,
                ReviewedAt = DemoDay.At(day).AddHours(5),
                IsDemo = true,
            };
            var field = Adjustable.FieldsOf(kind).Single(f => f.Name == FieldNames[entry.Field]);
            adjustment.Fields.Add(new AdjustedField { AdjustmentId = adjustment.Id, Field = field.Name, Before = entry.Before, After = entry.After });
            field.Write(item, entry.After);
            db.Add(adjustment);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private sealed record Progress(IReadOnlyList<Entry> Adjustments);

    private sealed record Entry(string Id, string Plan, string? Goal, string? Task, string DocumentNumber, string Date, string Reason, string Field, string Before, string After);
}
