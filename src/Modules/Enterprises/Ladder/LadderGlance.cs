using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>Shows other capabilities the ladders as their page does.</summary>
internal sealed class LadderGlance(ReadLadder read, KeptLadders kept, ChuangpuDb db, CurrentActor current, TimeProvider clock) : ILadderStanding
{
    /// <inheritdoc />
    // Colleagues share what is kept; a day is added because a recognition runs out by itself.
    public Task<LadderStanding> ReadAsync(string regionCode, CancellationToken cancellation) => kept.Standings.GetAsync(
        string.Join('|', regionCode, clock.Today(), current.Actor.Scope with { UserId = null }), db, () => ComputeAsync(regionCode, cancellation), _ => 1, cancellation);

    private async Task<LadderStanding> ComputeAsync(string regionCode, CancellationToken cancellation)
    {
        // As on the page: much is recognised in December only, so the year that has ended says more.
        var to = read.Offered[1];
        var from = to - 1;
        var steps = (await read.HandleAsync(from, to, RegionCode.PrefixOf(regionCode), [to], cancellation)).ToDictionary(s => s.Step);
        var prefix = RegionCode.PrefixOf(regionCode);
        return new(
            from,
            to,
            await db.Set<Enterprise>().CountAsync(e => e.State == EnterpriseState.Operating && e.Organisation.RegionCode.StartsWith(prefix), cancellation),
            [
                .. Ladders.All.Select(l => (l.Name, (IReadOnlyList<LadderRung>)[.. l.Steps.Select(kind => steps[kind]).Select(s => new LadderRung(
                    s.Step.ToString(), DisplayText.OfEnum(s.Step), s.Movements[MoveKind.Stock], s.Movements[MoveKind.In], s.Movements[MoveKind.Up], s.Movements[MoveKind.Down], s.Movements[MoveKind.Out],
                    Href(s, MoveKind.Stock), Href(s, MoveKind.In), Href(s, MoveKind.Up), s.Movements[MoveKind.Out] > 0 ? Href(s, MoveKind.Out) : Href(s, MoveKind.Down)))])),
            ],
            $"/enterprises/ladder?region={regionCode}",
            await db.Set<Enterprise>().AnyAsync(e => e.IsDemo, cancellation));

        string Href(LadderStep step, MoveKind kind) => $"/enterprises?kind={step.Step}&from={from}&to={to}&move={kind}&region={regionCode}";
    }
}
