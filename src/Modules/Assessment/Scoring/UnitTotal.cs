using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Scoring;

/// <summary>Makes the total of the tree's score and the events: bonus and malus within their limits, adjustments, then the veto. Never below 0.</summary>
internal static class UnitTotal
{
    /// <summary>The points each event item moves the total by; those without an event are missing.</summary>
    public static IReadOnlyDictionary<string, decimal> Moves(SchemeDefinition scheme, IEnumerable<ScoreEvent> events)
    {
        var moves = new Dictionary<string, decimal>();
        foreach (var of in events.GroupBy(e => e.Item))
        {
            if (scheme.Find(of.Key) is not { IsWeighted: false } item)
                continue;
            var points = of.Sum(e => e.Points);
            moves[item.Code] = item.Source switch
            {
                ItemSource.Bonus => Math.Min(points, item.Most ?? points),
                ItemSource.Malus => -Math.Min(points, item.Most ?? points),
                ItemSource.Adjustment => points,
                _ => 0,
            };
        }

        return moves;
    }

    /// <summary>The total, not rounded to the scheme's decimals yet.</summary>
    public static decimal Of(SchemeDefinition scheme, decimal tree, IReadOnlyDictionary<string, decimal> moves) =>
        LimitOf(scheme, moves.Keys) == GradeLimit.Fail ? 0 : Math.Max(0, tree + moves.Values.Sum());

    /// <summary>The strictest veto among the events.</summary>
    public static GradeLimit LimitOf(SchemeDefinition scheme, IEnumerable<string> events) =>
        events.Select(e => scheme.Find(e)?.Veto switch
        {
            VetoEffect.Zero => GradeLimit.Fail,
            VetoEffect.AtMostPass => GradeLimit.AtMostPass,
            VetoEffect.NotExcellent => GradeLimit.NotExcellent,
            _ => GradeLimit.None,
        }).DefaultIfEmpty(GradeLimit.None).Max();
}
