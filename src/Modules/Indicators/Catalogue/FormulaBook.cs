using System.Collections.Concurrent;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>
/// What formulas may name: every indicator, by every name it has had, in its unit. Reads formulas and knows what each
/// indicator is computed from.
/// </summary>
public sealed class FormulaBook
{
    private readonly Dictionary<string, Indicator> _byName;
    private readonly ConcurrentDictionary<string, RuleReading<Formula>> _read = [];

    /// <summary>The book of a catalogue.</summary>
    /// <param name="indicators">All indicators, with their definitions.</param>
    public FormulaBook(IEnumerable<Indicator> indicators)
    {
        Indicators = indicators.ToDictionary(i => i.Code);
        _byName = Indicators.Values.SelectMany(i => i.Definitions.Select(d => (d.Name, i))).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.i);
        Schema = new Schema(_byName.Select(p => FactOf(p.Key, p.Value.Definitions.Last(d => d.Name == p.Key))));
    }

    /// <summary>The indicators by code.</summary>
    public IReadOnlyDictionary<string, Indicator> Indicators { get; }

    /// <summary>The indicators as facts of the rule language.</summary>
    public Schema Schema { get; }

    /// <summary>Reads a formula.</summary>
    public RuleReading<Formula> Read(string source) => _read.GetOrAdd(source, text => Formula.Read(text, Schema));

    /// <summary>The code of the indicator a fact of the schema stands for.</summary>
    public string CodeOf(Fact fact) => _byName[fact.Name].Code;

    /// <summary>The unit a definition's values have in the language. <see cref="IndicatorInput"/> lets no other in: taken for a bare number it would add up with anything.</summary>
    public static Unit UnitOf(IndicatorDefinition definition) =>
        Unit.Parse(definition.Unit) ?? throw new InvalidOperationException($"The rule language cannot read the unit {definition.Unit} of {definition.IndicatorCode}.");

    /// <summary>The codes of what a definition is computed from.</summary>
    public IReadOnlyList<string> NeedsOf(IndicatorDefinition definition) =>
    [
        .. new[] { definition.WeightCode, definition.NumeratorCode, definition.DenominatorCode }.OfType<string>()
            .Concat(definition.Formula is { } source && Read(source) is { Succeeded: true } reading ? reading.Rule.Dependencies.Select(d => CodeOf(d.Fact)) : [])
            .Distinct(),
    ];

    /// <summary>What each indicator is computed from, in any of its definitions.</summary>
    public IndicatorGraph Graph() => new(Indicators.Values.ToDictionary(
        i => i.Code, i => (IReadOnlyList<string>)[.. i.Definitions.SelectMany(NeedsOf).Distinct().Order(StringComparer.Ordinal)]));

    private static Fact FactOf(string name, IndicatorDefinition definition) => new(name, RuleType.Quantity(UnitOf(definition)))
    {
        Definition = definition.Statement,
        Source = definition.DataSource ?? "",
        Grain = GrainOf(definition.Frequency),
        Least = definition.LowerLimit,
        Most = definition.UpperLimit,
    };

    private static Grain GrainOf(Frequency frequency) => frequency switch
    {
        Frequency.Month => Grain.Month,
        Frequency.Quarter => Grain.Quarter,
        _ => Grain.Year,
    };
}
