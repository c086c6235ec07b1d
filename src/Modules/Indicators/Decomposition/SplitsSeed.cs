using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Weights;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Two decompositions of a prefecture of the demo region: one in force, and a draft that leaves a gap.</summary>
public sealed class SplitsSeed(ChuangpuDb db, IPlanGoals goals, SplitGround ground, RegionDirectory regions, TimeProvider clock) : ISeed
{
    private const string Region = "140400";

    /// <inheritdoc />
    public int Order => 910;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<TargetSplit>().AnyAsync(s => s.IsDemo, cancellation))
        {
            return;
        }

        var users = await db.Set<User>().Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => u.Id, cancellation);
        if (await MakeAsync("HNTE", "HNTE", SplitMethod.LastValue, cancellation) is { } issued)
        {
            (issued.Status, issued.PreparedBy, issued.PublishedBy) = (SplitStatus.Published, users.GetValueOrDefault("cz-staff1"), users.GetValueOrDefault("cz-staff2"));
            issued.PublishedAt = new DateOnly(issued.Year, 3, 20).StartInUtc().AddHours(9);
            db.Add(issued);
        }

        if (await MakeAsync("TC-VAL", "GDP", SplitMethod.Indicator, cancellation) is { } draft)
        {
            (draft.Method, draft.BasisCode, draft.BasisYear, draft.PreparedBy) = (SplitMethod.ByHand, null, null, users.GetValueOrDefault("cz-staff2"));
            draft.Shares[0].Value += 1;
            db.Add(draft);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<TargetSplit?> MakeAsync(string measured, string basis, SplitMethod method, CancellationToken cancellation)
    {
        var parts = (await regions.ChildrenAsync(Region, cancellation: cancellation)).Where(r => r.Level != RegionLevel.Zone).Select(r => r.Code).ToList();
        if ((await goals.ReadAsync(new PlanGoalQuery { RegionCode = Region, Indicator = measured }, cancellation)).FirstOrDefault(g => g.TargetValue is not null) is not { } goal
            || await ground.HandleAsync(goal, SplitKind.Regions, basis, cancellation) is not { } stands || !parts.TrueForAll(p => stands.Figures[basis, p, StatPeriod.OfYear(goal.DueYear - 1)].Whole is not null))
        {
            return null;
        }

        var decimals = SplitGround.DecimalsOf(goal, stands.Figures.Book, clock.Today());
        var split = new TargetSplit
        {
            GoalId = goal.Id,
            GoalName = goal.Name,
            RegionCode = Region,
            Year = goal.DueYear,
            Kind = SplitKind.Regions,
            Number = 1,
            Method = method,
            BasisCode = basis,
            BasisYear = goal.DueYear - 1,
            Target = Math.Round(goal.TargetValue!.Value, decimals, MidpointRounding.AwayFromZero),
            Unit = goal.Unit,
            Decimals = decimals,
            IsDemo = true,
        };
        var values = LargestRemainder.Split(split.Target, parts.ToDictionary(p => p, p => stands.Figures[basis, p, StatPeriod.OfYear(goal.DueYear - 1)].Whole!.Value), decimals);
        split.Shares.AddRange(parts.Select(p => new TargetShare { SplitId = split.Id, RegionCode = p, Value = values[p] }));
        return split;
    }
}
