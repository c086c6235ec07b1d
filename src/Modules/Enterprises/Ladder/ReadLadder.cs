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

    /// <param name="from">Movements begin at the end of this year.</param>
    /// <param name="to">And end at the end of this one.</param>
    /// <param name="region">A prefix of region codes, "" for the whole scope.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<LadderStep>> HandleAsync(int from, int to, string region = "", CancellationToken cancellation = default)
    {
        var held = await HeldAsync(region, cancellation);
        return
        [
            .. Ladders.All.SelectMany(l => l.Steps).Select(step => new LadderStep(
                step,
                Offered.ToDictionary(y => y, y => held.Count(h => Holds(h.Spans, step, y))),
                Enum.GetValues<MoveKind>().ToDictionary(k => k, k => held.Count(h => Moved(h.Spans, step, from, to, k))),
                held.Where(h => Holds(h.Spans, step, to)).GroupBy(h => h.Region).ToDictionary(g => g.Key, g => g.Count()))),
        ];
    }

    /// <summary>The enterprises behind one number.</summary>
    public async Task<Movement> MovementAsync(QualificationKind step, int from, int to, MoveKind kind, CancellationToken cancellation = default) =>
        new(step, from, to, kind, [.. (await HeldAsync("", cancellation)).Where(h => Moved(h.Spans, step, from, to, kind)).Select(h => h.Id)]);

    private static bool Moved(IReadOnlyList<Span> spans, QualificationKind step, int from, int to, MoveKind kind)
    {
        bool Held(int year) => Holds(spans, step, year);
        bool HeldBelow(int year) => Ladders.Below(step).Any(s => Holds(spans, s, year));
        return kind switch
        {
            MoveKind.Stock => Held(to),
            MoveKind.In => Held(to) && !Held(from) && !HeldBelow(from),
            MoveKind.Up => Held(to) && !Held(from) && HeldBelow(from),
            MoveKind.Down => Held(from) && !Held(to) && HeldBelow(to) && !HoldsAbove(spans, step, to),
            _ => Held(from) && !Held(to) && !HeldBelow(to) && !HoldsAbove(spans, step, to),
        };
    }

    private static bool HoldsAbove(IReadOnlyList<Span> spans, QualificationKind step, int year) =>
        spans.Any(s => Ladders.Below(s.Kind).Contains(step) && s.From.Year <= year && Holds(spans, s.Kind, year));

    private static bool Holds(IReadOnlyList<Span> spans, QualificationKind step, int year) =>
        new DateOnly(year, 12, 31) is var day && spans.Any(s => s.Kind == step && s.From <= day && (s.Until is not { } last || day <= last));

    private async Task<IReadOnlyList<(Guid Id, string Region, IReadOnlyList<Span> Spans)>> HeldAsync(string region, CancellationToken cancellation)
    {
        var today = clock.Today();
        var steps = Ladders.All.SelectMany(l => l.Steps).ToList();
        var rows = await db.Set<Qualification>().AsNoTracking()
            .Where(q => q.EndedAt == null && q.RecognisedOn <= today && steps.Contains(q.Kind) && q.Enterprise.State == EnterpriseState.Operating && q.Enterprise.Organisation.RegionCode.StartsWith(region))
            .Select(q => new { q.EnterpriseId, q.Enterprise.Organisation.RegionCode, q.Kind, q.RecognisedOn, q.ValidUntil }).ToListAsync(cancellation);
        // In the current year what holds today counts, though it may end before the year does.
        DateOnly? Until(DateOnly? until) => until is { } last && last >= today && last.Year == today.Year ? new DateOnly(today.Year, 12, 31) : until;
        return [.. rows.GroupBy(r => (r.EnterpriseId, r.RegionCode)).Select(g => (g.Key.EnterpriseId, g.Key.RegionCode, (IReadOnlyList<Span>)[.. g.Select(r => new Span(r.Kind, r.RecognisedOn, Until(r.ValidUntil)))]))];
    }

    private sealed record Span(QualificationKind Kind, DateOnly From, DateOnly? Until);
}
