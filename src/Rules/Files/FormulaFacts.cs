using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Files;

/// <summary>Facts with the formulas of a file among them: 名(上年) is the formula a year earlier. Each is computed once a period.</summary>
internal sealed class FormulaFacts(
    IFacts facts, IReadOnlyDictionary<string, Formula> formulas, Func<Formula, IFacts, Value> evaluate, Dictionary<(string Name, Period Period), Value> known) : IFacts
{
    public Period Current => facts.Current;

    public Value Get(Fact fact, Offset offset)
    {
        if (!formulas.TryGetValue(fact.Name, out var formula))
            return facts.Get(fact, offset);
        if (offset.From(Current) is not { } period)
            return Value.Missing;
        if (known.TryGetValue((fact.Name, period), out var value))
            return value;
        var then = period == Current ? this : new FormulaFacts(new FactsAt(facts, period), formulas, evaluate, known);
        return known[(fact.Name, period)] = evaluate(formula, then);
    }
}
