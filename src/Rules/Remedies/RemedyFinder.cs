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
    public static WhatWouldPass Find(TypedNode condition, IReadOnlyList<Dependency> dependencies, IFacts facts)
    {
        var (changes, undetermined) = (new List<Change>(), new List<Dependency>());
        foreach (var dependency in dependencies)
        {
            if (FactReader.Read(facts, dependency, condition.Span) is not NumberValue { Number: var current })
                continue;
            if (CriticalPoints.Of(condition, facts, dependency) is not { } points)
                undetermined.Add(dependency);
            else if (Nearest(condition, facts, dependency, current, points) is { } to)
                changes.Add(new Change(dependency, current, to));
        }
        // A change of nothing to something is larger than any share of something.
        return new([.. changes.OrderBy(c => c.From.IsZero).ThenBy(c => ((c.To - c.From) / c.From).Abs())], undetermined);
    }

    private static Number? Nearest(TypedNode condition, IFacts facts, Dependency dependency, Number current, IReadOnlyList<Number> points)
    {
        bool Passes(Number value) => IsAllowed(dependency.Fact, value)
            && Evaluator.Run(condition, new ChangedFacts(facts, dependency, Value.Of(value)), null).Value == Value.Yes;
        return Candidates(points, current, Step(dependency.Fact))
            .Where(c => c.IsDefined)
            .OrderBy(c => (c - current).Abs())
            .Select(c => (Number?)c)
            .FirstOrDefault(c => Passes(c!.Value));
    }

    // The points themselves as far as they can be entered, the next enterable value on either side, and the middles between the points.
    private static IEnumerable<Number> Candidates(IReadOnlyList<Number> points, Number current, Number step)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var (point, whole) = (points[i], (points[i] / step).Floor() * step);
            if (whole == point || (point - current).Abs() < step)
                yield return point;
            yield return whole == point ? point - step : whole;
            yield return whole + step;
            // For a stretch too narrow to hold an enterable value.
            if (i > 0 && point - points[i - 1] <= step)
                yield return (point + points[i - 1]) / 2;
        }
    }

    /// <summary>The finest value a person would enter: 0.01元 of money, one of what is counted, else a millionth of the unit.</summary>
    public static Number Step(Fact fact) => fact.Type is RuleType.QuantityType { Unit: var unit }
        ? unit.IsMoney ? Number.Of(1, 100) : unit.IsCount ? 1 : unit.Scale * Number.PowerOfTen(-6)
        : Number.One;

    private static bool IsAllowed(Fact fact, Number value) => !(value < fact.Lowest) && !(value > fact.Highest);
}
