using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Explanation;

/// <summary>Finds the items that would lift a unit to the next rank, each by itself.</summary>
internal static class WaysUp
{
    /// <summary>The way, or null for the first of a group and for who has no rank.</summary>
    public static WayUp? Of(RunInputs inputs, GroupScoring scoring, IReadOnlyList<UnitResult> group, string unit)
    {
        var own = group.Single(u => u.Unit == unit);
        if (own.Score is not { } score || group.Where(u => u.Score > score).MinBy(u => u.Score) is not { } next)
            return null;
        List<WayUp.Step> steps = [];
        foreach (var leaf in scoring.Tree.Leaves)
        {
            if (scoring.LeafOf(leaf.Code, unit) is not { } now || Needed(inputs, scoring, unit, leaf, now, next.Score!.Value) is not { } needed)
                continue;
            var figure = inputs.FigureOf(leaf.Code, unit);
            steps.Add(new(leaf.Code, leaf.Name, now, needed, figure?.Value, figure?.Value is null ? null : FigureFor.Score(leaf, new GroupFigures(leaf, scoring.Tree.Group, inputs.FiguresOf(leaf.Code)).TargetOf(unit), figure.Before, needed), leaf.Unit));
        }

        return new(next.Unit, next.Name, next.Score!.Value - score, [.. steps.OrderBy(s => s.NeededScore - s.Score)]);
    }

    // The total never falls as a score rises, so the least score that will do is found by halving, in steps of the last digit.
    private static decimal? Needed(RunInputs inputs, GroupScoring scoring, string unit, SchemeItem leaf, decimal now, decimal wanted)
    {
        const decimal digit = 0.0001m;
        var (low, high) = ((long)(now / digit), (long)((leaf.Scoring?.Most ?? 100) / digit));
        if (high <= low || !Reaches(high))
            return null;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Reaches(middle) ? (low, middle) : (middle, high);
        }

        return high * digit;

        bool Reaches(long score)
        {
            var nodes = scoring.Tree.Evaluate(i => i == leaf.Code ? score * digit : scoring.LeafOf(i, unit));
            return Rounded.To(UnitTotal.Of(inputs.Scheme, nodes[scoring.Tree.Top.Code], scoring.MovesOf(unit)), inputs.Scheme.Decimals) >= wanted;
        }
    }
}
