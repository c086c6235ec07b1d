using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;

namespace Chuangpu.Assessment.Scoring;

/// <summary>The figures of one item over the units of a group, and what methods measure them against.</summary>
internal sealed class GroupFigures
{
    private readonly Dictionary<string, UnitFigure> _byUnit;
    private readonly decimal[] _known;

    /// <param name="item">The item.</param>
    /// <param name="group">The group.</param>
    /// <param name="figures">The item's figures, of all units.</param>
    public GroupFigures(SchemeItem item, SchemeGroup group, IEnumerable<UnitFigure> figures)
    {
        (Item, Group) = (item, group);
        var members = group.Members.Select(m => m.Key).ToHashSet();
        _byUnit = figures.Where(f => members.Contains(f.Unit)).ToDictionary(f => f.Unit);
        _known = [.. group.Members.Select(m => _byUnit.GetValueOrDefault(m.Key)?.Value).OfType<decimal>()];
        if (_known.Length > 0)
        {
            Mean = _known.Sum() / _known.Length;
            (Least, Most) = (_known.Min(), _known.Max());
        }
    }

    public SchemeItem Item { get; }

    public SchemeGroup Group { get; }

    /// <summary>How many units have a figure.</summary>
    public int Count => _known.Length;

    public decimal Mean { get; }

    public decimal Least { get; }

    public decimal Most { get; }

    public decimal Best => Item.LessIsBetter ? Least : Most;

    public decimal Worst => Item.LessIsBetter ? Most : Least;

    public UnitFigure? Of(string unit) => _byUnit.GetValueOrDefault(unit);

    /// <summary>How many figures are worse than this one, and how many others equal it.</summary>
    public (int Worse, int Equal) Beside(decimal value) =>
        (_known.Count(v => Item.LessIsBetter ? v > value : v < value), _known.Count(v => v == value) - 1);

    /// <summary>The rank of a figure, equal ones sharing the better.</summary>
    public int RankOf(decimal value) => 1 + _known.Count(v => Item.LessIsBetter ? v < value : v > value);

    // A root is rarely rational. It is the nearest double on every machine (IEEE 754), and decimals are taken from it at once.
    /// <summary>The standard deviation of the sample (n − 1); 0 for fewer than two figures.</summary>
    public decimal Deviation() => Count < 2 ? 0 : (decimal)Math.Sqrt((double)(_known.Sum(v => (v - Mean) * (v - Mean)) / (Count - 1)));

    /// <summary>The target that holds for a unit: the figure's own, its own in the scheme, its group's, everybody's.</summary>
    public decimal? TargetOf(string unit) =>
        Of(unit)?.Target ?? Own(unit) ?? Own(Group.Code) ?? Item.Scoring?.Target;

    private decimal? Own(string of) => Item.Scoring?.Targets.FirstOrDefault(t => t.Of == of)?.Value;
}
