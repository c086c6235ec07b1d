using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Explanation;

/// <summary>
/// Divides the difference between a unit's totals in two runs among the items. First the earlier scores are put into the later
/// scheme: what that does is the scheme's own doing. Then one item after the other changes to its later score, once from the first
/// to the last and once from the last to the first, and an item gets the mean of what it did. So the parts add up whatever the
/// aggregation; where all of it is weighted means, both ways agree and an item's part is its weight times its change.
/// </summary>
internal static class Contributions
{
    /// <summary>The parts, or none where one of the runs has no total for the unit or nothing in common with the other.</summary>
    public static IReadOnlyList<Contribution> Of(RunInputs before, RunInputs after, string unit)
    {
        if (ScoringOf(before, unit) is not { } old || ScoringOf(after, unit) is not { } now)
            return [];
        List<Factor> factors = [.. FactorsOf(old, now, after.Scheme, unit)];
        if (Total(old, before.Scheme, i => old.LeafOf(i, unit), old.MovesOf(unit)) is not { } first || Total(now, after.Scheme, i => now.LeafOf(i, unit), now.MovesOf(unit)) is not { } last
            || At(_ => false) is not { } inNewScheme)
            return [];
        var (forward, backward) = (Walk([.. Enumerable.Range(0, factors.Count)]), Walk([.. Enumerable.Range(0, factors.Count).Reverse()]));
        List<decimal> parts = [inNewScheme - first, .. factors.Select((_, i) => (forward[i] + backward[i]) / 2)];
        var difference = Rounded.To(last, after.Scheme.Decimals) - Rounded.To(first, before.Scheme.Decimals);
        var rounded = Rounded.Parts(parts, difference, Math.Max(after.Scheme.Decimals, before.Scheme.Decimals));
        return
        [
            .. factors.Select((f, i) => new Contribution(f.Code, f.Name, f.Before, f.After, rounded[i + 1])),
            .. rounded[0] == 0 ? [] : new[] { new Contribution(null, "方案变化（权重、指标和合成办法）", null, null, rounded[0]) },
        ];

        decimal? At(Func<int, bool> isLater)
        {
            var states = factors.Select((f, i) => (f.Code, Value: isLater(i) ? f.After : f.Before)).Where(s => s.Value is not null).ToDictionary(s => s.Code, s => s.Value!.Value);
            return Total(now, after.Scheme, i => states.TryGetValue(i, out var score) ? score : null, after.Scheme.Items.Where(i => !i.IsWeighted && states.ContainsKey(i.Code)).ToDictionary(i => i.Code, i => states[i.Code]));
        }

        decimal[] Walk(int[] order)
        {
            var (steps, changed, at) = (new decimal[factors.Count], new HashSet<int>(), inNewScheme);
            foreach (var i in order)
            {
                changed.Add(i);
                // Without any score on the way, as when the only item is replaced: the next one carries the whole step.
                var next = At(changed.Contains) ?? at;
                (steps[i], at) = (next - at, next);
            }

            return steps;
        }
    }

    private static IEnumerable<Factor> FactorsOf(GroupScoring old, GroupScoring now, SchemeDefinition scheme, string unit)
    {
        foreach (var leaf in now.Tree.Leaves)
            yield return new(leaf.Code, leaf.Name, old.LeafOf(leaf.Code, unit), now.LeafOf(leaf.Code, unit));
        foreach (var item in scheme.Items.Where(i => !i.IsWeighted))
        {
            decimal? Moved(GroupScoring scoring) => scoring.MovesOf(unit).TryGetValue(item.Code, out var points) ? points : null;
            if (Moved(old) is not null || Moved(now) is not null)
                yield return new(item.Code, item.Name, Moved(old), Moved(now));
        }
    }

    private static decimal? Total(GroupScoring scoring, SchemeDefinition scheme, Func<string, decimal?> leaf, IReadOnlyDictionary<string, decimal> moves) =>
        scoring.Tree.Evaluate(leaf).TryGetValue(scoring.Tree.Top.Code, out var tree) ? UnitTotal.Of(scheme, tree, moves) : null;

    private static GroupScoring? ScoringOf(RunInputs inputs, string unit) =>
        inputs.Scheme.Groups.FirstOrDefault(g => g.Members.Any(m => m.Key == unit)) is { } group && new GroupScoring(inputs, group) is var scoring && scoring.TooFewKnown(unit, scoring.Tree.Points()) is null ? scoring : null;

    private sealed record Factor(string Code, string Name, decimal? Before, decimal? After);
}
