using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>
/// Stocks and movements on the ladders of the own scope. A year stands for its last day, the current year for today. Who reaches a higher step need
/// not keep the lower one, so a step is lost downwards only where the enterprise holds none as high.
/// </summary>
public sealed class ReadLadder(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Years shown at once.</summary>
    public const int Years = 5;

    /// <summary>The years that can be shown, last first.</summary>
    public IReadOnlyList<int> Offered => [.. Enumerable.Range(0, Years).Select(i => clock.Today().Year - i)];

    // A step is a bit, so that what an enterprise holds in a year is one number.
    private static readonly IReadOnlyList<QualificationKind> Steps = [.. Ladders.All.SelectMany(l => l.Steps)];

    private static readonly int[] Below = [.. Steps.Select(step => Ladders.Below(step).Sum(s => BitOf(s)))];

    private static readonly int[] Above = [.. Steps.Select(step => Steps.Where(s => Ladders.Below(s).Contains(step)).Sum(s => BitOf(s)))];

    /// <param name="from">Movements begin at the end of this year.</param>
    /// <param name="to">And end at the end of this one.</param>
    /// <param name="region">A prefix of region codes, "" for the whole scope.</param>
    /// <param name="stocks">The years whose stocks are wanted; null for all that can be shown.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<LadderStep>> HandleAsync(int from, int to, string region = "", IReadOnlyList<int>? stocks = null, CancellationToken cancellation = default)
    {
        var shown = stocks ?? Offered;
        var years = shown.Append(from).Append(to).Distinct().ToList();
        var (at, begin, end) = (shown.ToDictionary(y => y, years.IndexOf), years.IndexOf(from), years.IndexOf(to));
        var held = await HeldAsync(region, years, cancellation);
        return
        [
            .. Steps.Select((step, i) => new LadderStep(
                step,
                shown.ToDictionary(y => y, y => held.Count(h => Holds(h, i, at[y]))),
                Enum.GetValues<MoveKind>().ToDictionary(k => k, k => held.Count(h => Moved(h, i, begin, end, k))),
                held.Where(h => Holds(h, i, end)).GroupBy(h => h.Region).ToDictionary(g => g.Key, g => g.Count()))),
        ];
    }

    /// <summary>The enterprises behind one number.</summary>
    public async Task<Movement> MovementAsync(QualificationKind step, int from, int to, MoveKind kind, CancellationToken cancellation = default) =>
        new(step, from, to, kind, [.. (await HeldAsync("", [from, to], cancellation)).Where(h => Moved(h, IndexOf(step), 0, 1, kind)).Select(h => h.Id)]);

    private static int IndexOf(QualificationKind step) => Steps.Index().First(s => s.Item == step).Index;

    private static int BitOf(QualificationKind step) => 1 << IndexOf(step);

    private static bool Moved(Held held, int step, int from, int to, MoveKind kind)
    {
        var (before, after) = (Holds(held, step, from), Holds(held, step, to));
        bool HeldBelow(int year) => (held.Steps[year] & Below[step]) != 0;
        return kind switch
        {
            MoveKind.Stock => after,
            MoveKind.In => after && !before && !HeldBelow(from),
            MoveKind.Up => after && !before && HeldBelow(from),
            MoveKind.Down => before && !after && HeldBelow(to) && (held.Steps[to] & Above[step]) == 0,
            _ => before && !after && !HeldBelow(to) && (held.Steps[to] & Above[step]) == 0,
        };
    }

    private static bool Holds(Held held, int step, int year) => (held.Steps[year] & (1 << step)) != 0;

    private async Task<IReadOnlyCollection<Held>> HeldAsync(string region, IReadOnlyList<int> years, CancellationToken cancellation)
    {
        var today = clock.Today();
        var ends = years.Select(y => new DateOnly(y, 12, 31)).ToList();
        // What ended before all of these years ended says nothing of them, unless it held today.
        var (earliest, latest) = (ends.Min(), ends.Max());
        earliest = earliest > today ? today : earliest;
        var rows = await db.Set<Qualification>().AsNoTracking()
            .Where(q => q.EndedAt == null && q.RecognisedOn <= today && q.RecognisedOn <= latest && (q.ValidUntil == null || q.ValidUntil >= earliest)
                && Steps.Contains(q.Kind) && q.Enterprise.State == EnterpriseState.Operating && q.Enterprise.Organisation.RegionCode.StartsWith(region))
            .Select(q => new { q.EnterpriseId, q.Enterprise.Organisation.RegionCode, q.Kind, q.RecognisedOn, q.ValidUntil }).ToListAsync(cancellation);
        var all = new Dictionary<Guid, Held>(rows.Count);
        foreach (var row in rows)
        {
            if (!all.TryGetValue(row.EnterpriseId, out var held))
            {
                all[row.EnterpriseId] = held = new Held(row.EnterpriseId, row.RegionCode, new int[years.Count]);
            }

            // In the current year what holds today counts, though it may end before the year does.
            var until = row.ValidUntil is { } last && last >= today && last.Year == today.Year ? new DateOnly(today.Year, 12, 31) : row.ValidUntil;
            for (var y = 0; y < ends.Count; y++)
            {
                if (row.RecognisedOn <= ends[y] && (until is not { } end || ends[y] <= end))
                {
                    held.Steps[y] |= BitOf(row.Kind);
                }
            }
        }

        return all.Values;
    }

    // What an enterprise holds at the end of each year asked for, a bit a step.
    private sealed record Held(Guid Id, string Region, int[] Steps);
}
