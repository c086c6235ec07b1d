using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>Looks for the nearest value of each fact with which a failed condition holds, and tries it before saying so.</summary>
internal static class RemedyFinder
{
    private static readonly Dictionary<string, TypedNode> NoFormulas = [];

    public static WhatWouldPass Find(TypedNode condition, IReadOnlyList<Dependency> dependencies, IFacts facts) => Find(condition, dependencies, facts, f => f, NoFormulas);

    /// <summary>The same through formulas.</summary>
    /// <param name="condition">What fails.</param>
    /// <param name="dependencies">The facts below it, those of its formulas too.</param>
    /// <param name="facts">The facts without the formulas.</param>
    /// <param name="over">Puts the formulas above them.</param>
    /// <param name="formulas">What the formulas are, by name.</param>
    public static WhatWouldPass Find(
        TypedNode condition, IReadOnlyList<Dependency> dependencies, IFacts facts, Func<IFacts, IFacts> over, IReadOnlyDictionary<string, TypedNode> formulas)
    {
        var (changes, undetermined) = (new List<Change>(), new List<Dependency>());
        var whole = over(facts);
        foreach (var dependency in dependencies)
        {
            if (FactReader.Read(facts, dependency, condition.Span) is not NumberValue { Number: var current })
                continue;
            if (CriticalPoints.Of(condition, whole, dependency, formulas) is not { } points)
                undetermined.Add(dependency);
            else if (Nearest(condition, facts, over, dependency, current, points) is { } to)
                changes.Add(new Change(dependency, current, to));
        }
        // A change of nothing to something is larger than any share of something.
        return new([.. changes.OrderBy(c => c.From.IsZero).ThenBy(c => ((c.To - c.From) / c.From).Abs())], undetermined);
    }

    private static Number? Nearest(TypedNode condition, IFacts facts, Func<IFacts, IFacts> over, Dependency dependency, Number current, IReadOnlyList<Number> points)
    {
        bool Passes(Number value) => IsAllowed(dependency.Fact, value)
            && Evaluator.Run(condition, over(new ChangedFacts(facts, dependency, Value.Of(value))), null).Value == Value.Yes;
        return Candidates(points, current, Step(dependency.Fact), IsCounted(dependency.Fact))
            .Where(c => c.IsDefined)
            .OrderBy(c => (c - current).Abs())
            .Select(c => (Number?)c)
            .FirstOrDefault(c => Passes(c!.Value));
    }

    // The points themselves as far as they can be entered, the next enterable value on either side, and the middles between the points.
    private static IEnumerable<Number> Candidates(IReadOnlyList<Number> points, Number current, Number step, bool isCounted)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var (point, whole) = (points[i], (points[i] / step).Floor() * step);
            if (whole == point || (!isCounted && (point - current).Abs() < step))
                yield return point;
            yield return whole == point ? point - step : whole;
            yield return whole + step;
            // For a stretch too narrow to hold an enterable value; there is none of what is counted.
            if (i > 0 && !isCounted && point - points[i - 1] <= step)
                yield return (point + points[i - 1]) / 2;
        }
    }

    /// <summary>The finest value a person would enter: 0.01元 of money, one of what is counted, else a millionth of the unit.</summary>
    public static Number Step(Fact fact) => fact.Type is RuleType.QuantityType { Unit: var unit }
        ? unit.IsMoney ? Number.Of(1, 100) : unit.IsCount ? 1 : unit.Scale * Number.PowerOfTen(-6)
        : Number.One;

    /// <summary>Whether it lies within the fact's natural limits.</summary>
    public static bool IsAllowed(Fact fact, Number value) => !(value < fact.Lowest) && !(value > fact.Highest);

    private static bool IsCounted(Fact fact) => fact.Type is RuleType.QuantityType { Unit.IsCount: true };
}
