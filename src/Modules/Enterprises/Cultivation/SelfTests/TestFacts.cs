using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>
/// The facts of a test: what is supposed goes before what the base knows, and what neither says lies within the bounds that the file states
/// as formulas of the fact's name with .最低 and .最高. Nothing of it is stored.
/// </summary>
internal sealed class TestFacts : IFacts
{
    private readonly IFacts _known;
    private readonly Dictionary<string, Value> _supposed;
    private readonly Recognition _recognition;
    private readonly IFacts _bounds;

    public TestFacts(Recognition recognition, IFacts known, Dictionary<string, Value> supposed)
    {
        (_recognition, _known, _supposed) = (recognition, known, supposed);
        // Bounds follow from facts, supposed ones among them, never from other bounds.
        _bounds = recognition.File.Over(new Supposed(this));
    }

    public Period Current => _known.Current;

    public Value Get(Fact fact, Offset offset) => Plain(fact, offset) is var value && value is not UnknownValue ? value : BoundsOf(fact) ?? value;

    /// <summary>Where a fact must lie that nobody has said; null where the file states no bounds, or they are not known.</summary>
    public Value? BoundsOf(Fact fact) =>
        Bound(fact, "最低") is { } least && Bound(fact, "最高") is { } most ? least == most ? Value.Of(least) : new RangeValue(least, most, Gaps.None) : null;

    /// <summary>What the bounds of a fact follow from.</summary>
    public static IEnumerable<Dependency> BehindBounds(Recognition recognition, Fact fact) =>
        recognition.File.Formulas.Where(f => f.Name!.StartsWith($"{fact.Name}.", StringComparison.Ordinal)).SelectMany(f => Behind(recognition, f));

    private static IEnumerable<Dependency> Behind(Recognition recognition, Rules.Formula formula) =>
        formula.Dependencies.SelectMany(d => recognition.File.Formulas.FirstOrDefault(f => f.Name == d.Fact.Name) is { } other ? Behind(recognition, other) : [d]);

    private Rules.Numbers.Number? Bound(Fact fact, string which) =>
        _recognition.File.Formulas.FirstOrDefault(f => f.Name == $"{fact.Name}.{which}") is { } formula ? formula.Evaluate(_bounds).Number : null;

    private Value Plain(Fact fact, Offset offset) =>
        _supposed.TryGetValue(TestedFact.KeyOf(fact, YearOf(fact, offset, Current)), out var supposed) ? supposed : _known.Get(fact, offset);

    /// <summary>The year a fact is asked for, or null for what has no period.</summary>
    public static int? YearOf(Fact fact, Offset offset, Period current) => fact.Grain is null ? null : offset.From(current)?.Year;

    private sealed class Supposed(TestFacts facts) : IFacts
    {
        public Period Current => facts.Current;

        public Value Get(Fact fact, Offset offset) => facts.Plain(fact, offset);
    }
}
