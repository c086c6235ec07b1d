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
        return StepsOf(await HeldAsync(region, years, null, cancellation), years, from, to, shown);
    }

    /// <summary>Counts what enterprises hold.</summary>
    /// <param name="held">What they hold at the ends of the years.</param>
    /// <param name="years">The years, as <paramref name="held"/> has them.</param>
    /// <param name="from">Movements begin at the end of this one.</param>
    /// <param name="to">And end at the end of this one.</param>
    /// <param name="stocks">The years whose stocks are wanted.</param>
    internal static IReadOnlyList<LadderStep> StepsOf(IEnumerable<Held> held, List<int> years, int from, int to, IReadOnlyList<int> stocks)
    {
        var (at, begin, end) = (stocks.ToDictionary(y => y, years.IndexOf), years.IndexOf(from), years.IndexOf(to));
        var holders = held.Where(h => h.Steps.Any(s => s != 0)).ToList();
        return
        [
            .. Steps.Select((step, i) => new LadderStep(
                step,
                stocks.ToDictionary(y => y, y => holders.Count(h => Holds(h, i, at[y]))),
                Enum.GetValues<MoveKind>().ToDictionary(k => k, k => holders.Count(h => Moved(h, i, begin, end, k))),
                holders.Where(h => Holds(h, i, end)).GroupBy(h => h.Region).ToDictionary(g => g.Key, g => g.Count()))),
        ];
    }

    /// <summary>The enterprises behind one number.</summary>
    public async Task<Movement> MovementAsync(QualificationKind step, int from, int to, MoveKind kind, CancellationToken cancellation = default) =>
        new(step, from, to, kind, [.. (await HeldAsync("", [from, to], null, cancellation)).Where(h => Moved(h, IndexOf(step), 0, 1, kind)).Select(h => h.Id)]);

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
            MoveKind.Risen => before && !after && (held.Steps[to] & Above[step]) != 0,
            MoveKind.Down => before && !after && HeldBelow(to) && (held.Steps[to] & Above[step]) == 0,
            _ => before && !after && !HeldBelow(to) && (held.Steps[to] & Above[step]) == 0,
        };
    }

    private static bool Holds(Held held, int step, int year) => (held.Steps[year] & (1 << step)) != 0;

    /// <summary>The operating enterprises of the own scope, also those that hold nothing.</summary>
    /// <param name="region">A prefix of region codes.</param>
    /// <param name="years">The years.</param>
    /// <param name="only">None but these; null for all.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task<IReadOnlyCollection<Held>> HeldAsync(string region, IReadOnlyList<int> years, IReadOnlyCollection<Guid>? only, CancellationToken cancellation)
    {
        var today = clock.Today();
        var ends = years.Select(y => new DateOnly(y, 12, 31)).ToList();
        // What ended before all of these years ended says nothing of them, unless it held today.
        var (earliest, latest) = (ends.Min(), ends.Max());
        earliest = earliest > today ? today : earliest;
        var enterprises = db.Set<Enterprise>().Where(e => e.State == EnterpriseState.Operating && e.Organisation.RegionCode.StartsWith(region));
        var recognitions = db.Set<Qualification>().Where(q => q.EndedAt == null && q.RecognisedOn <= today && q.RecognisedOn <= latest && (q.ValidUntil == null || q.ValidUntil >= earliest) && Steps.Contains(q.Kind));
        if (only is not null)
        {
            (enterprises, recognitions) = (enterprises.Where(e => only.Contains(e.Id)), recognitions.Where(q => only.Contains(q.EnterpriseId)));
        }

        var all = (await enterprises.Select(e => new { e.Id, e.Organisation.RegionCode, e.IsDemo }).ToListAsync(cancellation)).ToDictionary(e => e.Id, e => new Held(e.Id, e.RegionCode, e.IsDemo, new int[years.Count]));
        foreach (var row in await recognitions.Select(q => new { q.EnterpriseId, q.Kind, q.RecognisedOn, q.ValidUntil }).ToListAsync(cancellation))
        {
            if (!all.TryGetValue(row.EnterpriseId, out var held))
            {
                continue;
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

    /// <summary>What an enterprise holds.</summary>
    /// <param name="Id">The enterprise.</param>
    /// <param name="Region">Its region.</param>
    /// <param name="IsDemo">Whether it is invented.</param>
    /// <param name="Steps">What it holds at the end of each year asked for, a bit a step.</param>
    internal sealed record Held(Guid Id, string Region, bool IsDemo, int[] Steps);
}
