using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Scoring;

/// <summary>One group of a run: the score of each item of each unit, the weights, the totals, the ranks.</summary>
internal sealed class GroupScoring
{
    private readonly RunInputs _inputs;
    private readonly Dictionary<(string Item, string Unit), LeafScore> _scored = [];
    private readonly Dictionary<(string Item, string Unit), (decimal? Score, MissingPolicy? Missing)> _leaves = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, decimal>> _moves = [];

    public GroupScoring(RunInputs inputs, SchemeGroup group)
    {
        _inputs = inputs;
        Tree = new ScoreTree(inputs.Scheme, group);
        foreach (var item in Tree.Leaves)
            ScoreItem(item, group);
        Weigh(group);
        var events = inputs.Events.ToLookup(e => e.Unit);
        foreach (var unit in group.Members)
            _moves[unit.Key] = UnitTotal.Moves(inputs.Scheme, events[unit.Key]);
    }

    public ScoreTree Tree { get; }

    /// <summary>Items of which a unit has no figure although the scheme demands one.</summary>
    public List<(SchemeItem Item, AssessedUnit Unit, string What)> Refused { get; } = [];

    /// <summary>The score an item counts with for a unit, missing ones filled as the scheme says; null where left out.</summary>
    public decimal? LeafOf(string item, string unit) => _leaves.TryGetValue((item, unit), out var leaf) ? leaf.Score : null;

    /// <summary>The share of the points, in percent, of which a unit has figures, where that is less than the scheme asks for; else null. What nobody has figures for does not count.</summary>
    public decimal? TooFewKnown(string unit, IReadOnlyDictionary<string, decimal> points)
    {
        if (_inputs.Scheme.LeastKnown is not { } least)
            return null;
        List<SchemeItem> counted = [.. Tree.Leaves.Where(l => Tree.Group.Members.Any(m => Has(l, m.Key)))];
        var whole = counted.Sum(l => points[l.Code]);
        var known = whole == 0 ? 0 : 100 * counted.Where(l => Has(l, unit)).Sum(l => points[l.Code]) / whole;
        // Never shown as what it has not reached.
        return known < least ? decimal.Floor(known * 100) / 100 : null;

        bool Has(SchemeItem leaf, string of) => _scored[(leaf.Code, of)].Score is not null;
    }

    /// <summary>What events move a unit's total by.</summary>
    public IReadOnlyDictionary<string, decimal> MovesOf(string unit) => _moves[unit];

    /// <summary>The units with their totals and ranks.</summary>
    public IReadOnlyList<ScoredUnit> Units()
    {
        var points = Tree.Points();
        List<ScoredUnit> units = [.. Tree.Group.Members.Select(m => Unit(m, points))];
        return units.ConvertAll(u => u with { Result = u.Result with { Rank = u.Result.Score is { } score ? 1 + units.Count(o => o.Result.Score > score) : null } });
    }

    private void ScoreItem(SchemeItem item, SchemeGroup group)
    {
        var figures = new GroupFigures(item, group, _inputs.FiguresOf(item.Code));
        foreach (var unit in group.Members)
            _scored[(item.Code, unit.Key)] = item.Source == ItemSource.Judged ? Judged(item, unit) : ItemScorer.Of(figures, unit.Key);
        var known = group.Members.Select(u => _scored[(item.Code, u.Key)].Score).OfType<decimal>().ToList();
        var policy = item.Missing ?? _inputs.Scheme.Missing;
        foreach (var unit in group.Members)
        {
            var scored = _scored[(item.Code, unit.Key)];
            if (scored.Score is null && policy == MissingPolicy.Refused)
                Refused.Add((item, unit, scored.How));
            _leaves[(item.Code, unit.Key)] = scored.Score is { } score ? (score, null) : policy switch
            {
                MissingPolicy.Zero => (0, policy),
                // Nobody has one: there is no mean, so it cannot count for anybody.
                MissingPolicy.GroupMean when known.Count > 0 => (Rounded.Score(known.Sum() / known.Count), policy),
                MissingPolicy.Refused => (null, policy),
                _ => (null, MissingPolicy.LeftOut),
            };
        }
    }

    private LeafScore Judged(SchemeItem item, AssessedUnit unit) =>
        _inputs.Judged.FirstOrDefault(j => j.Item == item.Code && j.Unit == unit.Key) is { } judged ? ItemScorer.Within(judged.Score, 100, judged.Basis) : LeafScore.Missing("还没有评审打分");

    // Entropy needs the scores of what stands below, so weights are found from the bottom up.
    private void Weigh(SchemeGroup group)
    {
        var nodes = new Dictionary<(string Node, string Unit), decimal>();
        foreach (var node in Tree.NodesUp)
        {
            Tree.Weigh(node.Code, SchemeWeights.Of(_inputs.Scheme, node, group.Code, item => [.. group.Members.Select(u => ScoreOf(_inputs.Scheme.Find(item)!, u.Key))]));
            foreach (var unit in group.Members)
            {
                if (NodeScore.Of(node.Aggregation, [.. Tree.Below(node.Code).Select(b => (b.Weight, ScoreOf(b.Item, unit.Key)))]) is { } score)
                    nodes[(node.Code, unit.Key)] = score;
            }
        }

        decimal? ScoreOf(SchemeItem item, string unit) => item.Source == ItemSource.Node ? nodes.TryGetValue((item.Code, unit), out var score) ? score : null : LeafOf(item.Code, unit);
    }

    private ScoredUnit Unit(AssessedUnit unit, IReadOnlyDictionary<string, decimal> points)
    {
        var (scheme, moves) = (_inputs.Scheme, _moves[unit.Key]);
        var nodes = Tree.Evaluate(item => LeafOf(item, unit.Key));
        var tooFew = TooFewKnown(unit.Key, points);
        decimal? tree = nodes.TryGetValue(Tree.Top.Code, out var top) ? top : null;
        List<ItemResult> items = [];
        List<ItemWords> words = [];
        foreach (var item in scheme.Items.Where(i => i.IsWeighted && points.ContainsKey(i.Code)))
        {
            var (score, missing) = item.Source == ItemSource.Node ? (nodes.TryGetValue(item.Code, out var n) ? n : null, null) : _leaves[(item.Code, unit.Key)];
            items.Add(new ItemResult(item.Code) { Weight = points[item.Code], Score = score, Missing = missing, Value = _inputs.FigureOf(item.Code, unit.Key)?.Value });
            words.Add(new ItemWords(item.Code, item.Code == Tree.Top.Code && tooFew is not null ? Screening.Reason(tooFew, scheme.LeastKnown) : item.Source == ItemSource.Node ? NodeWords.Of(item, Tree.Below(item.Code).Count) : _scored[(item.Code, unit.Key)].How));
        }

        foreach (var item in scheme.Items.Where(i => moves.ContainsKey(i.Code)))
        {
            items.Add(new ItemResult(item.Code) { Score = moves[item.Code] });
            words.Add(new ItemWords(item.Code, string.Join("；", _inputs.Events.Where(e => e.Item == item.Code && e.Unit == unit.Key).Select(e => e.Reason))));
        }

        return new(
            new UnitResult(unit.Key, unit.Name, Tree.Group.Code)
            {
                Tree = tree,
                Known = tooFew,
                Score = tree is { } made && tooFew is null ? Rounded.To(UnitTotal.Of(scheme, made, moves), scheme.Decimals) : null,
                Limit = UnitTotal.LimitOf(scheme, moves.Keys),
                Items = items,
            },
            words);
    }
}
