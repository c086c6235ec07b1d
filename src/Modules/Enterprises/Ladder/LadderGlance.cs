using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>Shows other capabilities the ladders as their page does.</summary>
internal sealed class LadderGlance(ReadLadder read, KeptLadders kept, ChuangpuDb db, CurrentActor current, TimeProvider clock) : ILadderStanding
{
    /// <inheritdoc />
    // Colleagues share what is kept; a day is added because a recognition runs out by itself.
    public async Task<LadderStanding> ReadAsync(string regionCode, CancellationToken cancellation) => (await kept.Standings.GetAsync(
        string.Join('|', regionCode, clock.Today(), current.Actor.Scope with { UserId = null }), db, outdated => CountAsync(regionCode, outdated, cancellation), k => k.Held.Count + 1, cancellation)).Standing;

    private async Task<KeptLadder> CountAsync(string regionCode, Outdated<KeptLadder>? outdated, CancellationToken cancellation)
    {
        // As on the page: much is recognised in December only, so the year that has ended says more.
        var to = read.Offered[1];
        List<int> years = [to, to - 1];
        var touched = outdated is null ? null : await TouchedSince.EnterprisesAsync(db, outdated.Since, cancellation);
        var anew = await read.HeldAsync(RegionCode.PrefixOf(regionCode), years, touched, cancellation);
        Dictionary<Guid, ReadLadder.Held> held = touched is null ? [] : outdated!.Answer.Held.ToDictionary();
        foreach (var id in touched ?? [])
        {
            held.Remove(id);
        }

        foreach (var enterprise in anew)
        {
            held.Add(enterprise.Id, enterprise);
        }

        return new(StandingOf(regionCode, held, years, to), held);
    }

    private static LadderStanding StandingOf(string regionCode, Dictionary<Guid, ReadLadder.Held> held, List<int> years, int to)
    {
        var from = to - 1;
        var steps = ReadLadder.StepsOf(held.Values, years, from, to, [to]).ToDictionary(s => s.Step);
        return new(
            from,
            to,
            held.Count,
            [.. Ladders.All.Select(l => (l.Name, (IReadOnlyList<LadderRung>)[.. l.Steps.Select((kind, i) => Rung(steps[kind], i == 0))]))],
            $"/enterprises/ladder?region={regionCode}",
            held.Values.Any(h => h.IsDemo));

        LadderRung Rung(LadderStep s, bool isLowest) => new(
            s.Step.ToString(), DisplayText.OfEnum(s.Step), s.Movements[MoveKind.Stock], s.Movements[MoveKind.In], s.Movements[MoveKind.Up], s.Movements[MoveKind.Risen], s.Movements[MoveKind.Down], s.Movements[MoveKind.Out],
            Href(s, MoveKind.Stock), Href(s, MoveKind.In), isLowest ? null : Href(s, MoveKind.Up), Href(s, MoveKind.Risen), s.Movements[MoveKind.Out] > 0 ? Href(s, MoveKind.Out) : Href(s, MoveKind.Down));

        string Href(LadderStep step, MoveKind kind) => $"/enterprises?kind={step.Step}&from={from}&to={to}&move={kind}&region={regionCode}";
    }
}
