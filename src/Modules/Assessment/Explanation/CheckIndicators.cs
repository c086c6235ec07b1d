using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Statistics.CompositeIndex;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Explanation;

/// <summary>Looks at the items of a scheme by what they did in a run, for whoever makes the next version.</summary>
public sealed class CheckIndicators(ChuangpuDb db) : IUseCase
{
    private const double Close = 0.9;

    /// <summary>What is found; null when the run does not exist or may not be seen.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<SchemeHealth?> HandleAsync(Guid runId, CancellationToken cancellation = default) =>
        await db.Set<FrozenInputs>().AsNoTracking().SingleOrDefaultAsync(i => i.RunId == runId, cancellation) is { } frozen ? Of(CanonicalJson.Read<RunInputs>(frozen.Content)) : null;

    /// <summary>Looks at a run.</summary>
    /// <param name="inputs">What it is computed from.</param>
    public static SchemeHealth Of(RunInputs inputs) => new(
        [.. inputs.Scheme.Groups.Select(g => OfGroup(inputs, g)).OfType<SchemeHealth.Group>()], [.. Related(inputs).OrderByDescending(p => Math.Abs(p.Correlation))], inputs.Scheme.Groups.Sum(g => g.Members.Count))
    {
        Nodes = [.. NodesOf(inputs)],
    };

    // Groups for which a node is made of the same are taken together: scores are on one scale, and a group alone is often too small.
    private static IEnumerable<SchemeHealth.Node> NodesOf(RunInputs inputs)
    {
        var groups = inputs.Scheme.Groups.Select(g => (Group: g, Units: new GroupScoring(inputs, g).Units().Select(u => u.Result.Items.Where(i => i.Missing is null).ToDictionary(i => i.Item, i => i.Score)).ToList())).ToList();
        return from node in inputs.Scheme.Items.Where(i => i.Source == ItemSource.Node)
               from alike in groups.GroupBy(g => string.Join(' ', inputs.Scheme.ChildrenOf(node.Code, g.Group.Code).Select(c => c.Code)))
               let units = alike.SelectMany(g => g.Units).ToList()
               // What nobody has a score for is left out for all.
               let columns = alike.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => units.Select(u => (double?)u.GetValueOrDefault(c) ?? double.NaN).ToArray()).Where(c => !c.All(double.IsNaN)).ToList()
               where columns.Count > 1
               let whole = units.Select((_, u) => u).Count(u => !columns.Any(c => double.IsNaN(c[u])))
               let alpha = whole < SchemeHealth.LeastUnits ? double.NaN : Correlation.CronbachAlpha(columns)
               select new SchemeHealth.Node(node.Name, string.Join('、', alike.Select(g => g.Group.Name)), columns.Count, whole, double.IsNaN(alpha) ? null : alpha);
    }

    private static SchemeHealth.Group? OfGroup(RunInputs inputs, SchemeGroup group)
    {
        var scoring = new GroupScoring(inputs, group);
        List<UnitResult> units = [.. scoring.Units().Select(u => u.Result).Where(u => u.Score is not null)];
        if (units.Count < 2)
            return null;
        var index = new GroupIndex(inputs, scoring, [.. units.Select(u => u.Unit)]);
        var omitted = IndexOmission.Of(index.Scheme, index.Data).ToDictionary(o => o.Code);
        var items = units.ConvertAll(u => u.Items.ToDictionary(i => i.Item));
        var leaves = scoring.Tree.Leaves;
        // What is left out of a unit's score counts as the rest of it does.
        var effects = Correlation.VarianceShares([.. leaves.Select(l => units.Select((u, n) => (double)(items[n][l.Code].Weight!.Value * (items[n][l.Code].Score ?? u.Tree!.Value))).ToArray())]);
        return new(group.Name, units.Count, [.. leaves.Select((l, n) => Check(l, items.ConvertAll(i => i[l.Code]), double.IsNaN(effects[n]) ? null : effects[n], omitted.GetValueOrDefault(l.Code)))]);
    }

    private static IndicatorCheck Check(SchemeItem item, List<ItemResult> results, double? effect, IndexOmission? omitted)
    {
        List<decimal> known = [.. results.Where(r => r.Missing is null).Select(r => r.Score).OfType<decimal>()];
        var points = results[0].Weight!.Value;
        return new(item.Code, item.Name, points)
        {
            Known = known.Count,
            Least = known.Count == 0 ? null : known.Min(),
            Most = known.Count == 0 ? null : known.Max(),
            Effect = effect,
            MeanShift = omitted?.MeanShift,
            LargestShift = omitted?.LargestShift,
            Findings = [.. IndicatorFindings.Of(results.Count, known, points, effect)],
        };
    }

    // Of what is scored by its improvement, the growth counts: levels of regions go together by their size alone.
    private static decimal? Compared(SchemeItem item, UnitFigure? figure) => item.Scoring?.Method != ScoringMethod.Improvement ? figure?.Value
        : figure is { Value: { } value, Before: { } before } && before != 0 ? (value - before) / Math.Abs(before) : null;

    private static IEnumerable<SchemeHealth.Pair> Related(RunInputs inputs)
    {
        List<string> units = [.. inputs.Scheme.Groups.SelectMany(g => g.Members).Select(m => m.Key)];
        List<(SchemeItem Item, double[] Values)> columns =
        [
            .. inputs.Scheme.Items.Where(i => i.Source == ItemSource.Statistic)
                .Select(i => (i, units.Select(u => Compared(i, inputs.FigureOf(i.Code, u)) is { } value ? (i.LessIsBetter ? -1 : 1) * (double)value : double.NaN).ToArray())),
        ];
        // Two items of one indicator, such as its level and its growth, are meant.
        return from first in Enumerable.Range(0, columns.Count)
               from second in Enumerable.Range(first + 1, columns.Count - first - 1)
               where columns[first].Item.Indicator != columns[second].Item.Indicator
               let both = columns[first].Values.Zip(columns[second].Values).Count(p => !double.IsNaN(p.First) && !double.IsNaN(p.Second))
               where both >= SchemeHealth.LeastUnits
               let correlation = Correlation.Spearman(columns[first].Values, columns[second].Values)
               where Math.Abs(correlation) >= Close
               select new SchemeHealth.Pair(columns[first].Item.Name, columns[second].Item.Name, correlation, both);
    }
}
