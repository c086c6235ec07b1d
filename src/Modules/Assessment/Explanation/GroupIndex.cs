using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Assessment.Explanation;

/// <summary>A group of a run as an index of the library of methods, whose leaves are the scores the scheme gave. That index wants all leaves at one depth: shallow ones get nodes of one child above them.</summary>
internal sealed class GroupIndex
{
    private readonly RunInputs _inputs;
    private readonly GroupScoring _scoring;
    private readonly IReadOnlyList<string> _units;

    public GroupIndex(RunInputs inputs, GroupScoring scoring, IReadOnlyList<string> units)
    {
        (_inputs, _scoring, _units) = (inputs, scoring, units);
        List<IndexIndicator> leaves = [];
        List<IndexNode> nodes = [];
        var top = scoring.Tree.Top;
        var depth = DepthOf(top);
        nodes.Add(new(top.Code, depth, null) { Aggregation = MethodOf(top) });
        Add(top, depth);
        Scheme = new(leaves, [.. nodes.OrderBy(n => n.Level)])
        {
            Normalisation = new(NormalisationMethod.AsGiven),
            // What the scheme leaves out has no score, and the rest is scaled up.
            LeastShare = 0,
        };
        Data = new(units.Count, leaves.ToDictionary(l => l.Code, l => Column(unit => scoring.LeafOf(l.Code, unit))))
        {
            Added = [.. units.Select(u => UnitTotal.LimitOf(inputs.Scheme, scoring.MovesOf(u).Keys) == GradeLimit.Fail ? double.NegativeInfinity : (double)scoring.MovesOf(u).Values.Sum())],
        };

        void Add(SchemeItem node, int level)
        {
            foreach (var (item, weight) in scoring.Tree.Below(node.Code))
            {
                var (parent, share, at) = (node.Code, (double)weight, level);
                for (var need = item.Source == ItemSource.Node ? DepthOf(item) : 1; at - 1 > need;)
                {
                    var filler = $"{item.Code}^{--at}";
                    nodes.Add(new(filler, at, parent, share));
                    (parent, share) = (filler, 1);
                }

                if (item.Source == ItemSource.Node)
                {
                    nodes.Add(new(item.Code, at - 1, parent, share) { Aggregation = MethodOf(item) });
                    Add(item, at - 1);
                }
                else
                {
                    leaves.Add(new(item.Code, parent) { Weight = share });
                }
            }
        }
    }

    public IndexScheme Scheme { get; }

    public IndexData Data { get; }

    /// <summary>The same leaves by other methods, of the figures themselves (of the scores, where there are no figures): 1 to 100 between worst and best, 50 ± 10 a standard deviation, and by rank.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double[]>> OtherScores() =>
        [.. new[] { new Normalisation(NormalisationMethod.MinMax, 1, 100), new(NormalisationMethod.ZScore, 50, 10), new(NormalisationMethod.Percentile, 1, 100) { Ties = Ties.Mean } }.Select(Scores)];

    private Dictionary<string, double[]> Scores(Normalisation by) => Scheme.Indicators.ToDictionary(l => l.Code, l =>
    {
        var item = _inputs.Scheme.Find(l.Code)!;
        var measured = item.Source == ItemSource.Statistic && item.Scoring is { Method: not ScoringMethod.Improvement };
        var values = Column(unit => !measured || _scoring.LeafOf(l.Code, unit) is null ? _scoring.LeafOf(l.Code, unit) : _inputs.FigureOf(l.Code, unit)?.Value);
        // A standard score may fall below nothing, which no geometric mean bears.
        return Array.ConvertAll(by.Of(l with { HigherIsBetter = !(measured && item.LessIsBetter) }, values), v => double.IsNaN(v) ? v : Math.Max(1, v));
    });

    private double[] Column(Func<string, decimal?> of) => [.. _units.Select(u => of(u) is { } v ? (double)v : double.NaN)];

    private int DepthOf(SchemeItem node) => 1 + _scoring.Tree.Below(node.Code).Max(b => b.Item.Source == ItemSource.Node ? DepthOf(b.Item) : 1);

    private static Aggregation MethodOf(SchemeItem node) => node.Aggregation switch
    {
        NodeAggregation.Geometric => Aggregation.Geometric,
        NodeAggregation.MazziottaPareto => Aggregation.MazziottaPareto,
        _ => Aggregation.Arithmetic,
    };
}
