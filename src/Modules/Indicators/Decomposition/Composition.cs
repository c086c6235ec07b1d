using Chuangpu.Indicators.Catalogue;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>How the parts of a goal make up its whole, as the catalogue says for the indicator that measures it.</summary>
/// <param name="How">Sum, mean, weighted mean, or none where the parts say nothing about the whole.</param>
/// <param name="WeightCode">The indicator that weighs a weighted mean; for a ratio its denominator.</param>
public sealed record Composition(RollUp How, string? WeightCode = null)
{
    /// <summary>Whether parts are amounts that can be dealt out; otherwise each has its own level to reach.</summary>
    public bool Adds => How == RollUp.Sum;

    /// <summary>Of a goal split among regions or units.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="kind">Among whom; nothing is known about units that could weigh them.</param>
    /// <param name="book">The catalogue.</param>
    /// <param name="day">Whose definitions hold.</param>
    public static Composition Of(PlanGoal goal, SplitKind kind, FormulaBook book, DateOnly day)
    {
        var composition = goal.IsGrowth ? new Composition(RollUp.None)
            : goal.Indicator is { } code && book.Indicators.TryGetValue(code, out var indicator) ? Of(indicator.On(day), book)
            // Without an indicator the unit tells: a share or an amount per something is no amount.
            : new Composition(goal.Unit.Contains('%', StringComparison.Ordinal) || goal.Unit.Contains('/', StringComparison.Ordinal) ? RollUp.None : RollUp.Sum);
        return kind == SplitKind.Units && composition.WeightCode is not null ? new Composition(RollUp.None) : composition;
    }

    private static Composition Of(IndicatorDefinition definition, FormulaBook book) => definition switch
    {
        { Formula: { } formula } => DenominatorOf(formula, book) is { } denominator ? new(RollUp.WeightedMean, denominator) : new(RollUp.None),
        { AcrossRegions: RollUp.RatioOfSums, DenominatorCode: { } denominator } => new(RollUp.WeightedMean, denominator),
        { AcrossRegions: RollUp.WeightedMean, WeightCode: { } weight } => new(RollUp.WeightedMean, weight),
        { AcrossRegions: RollUp.Sum or RollUp.Mean } => new(definition.AcrossRegions),
        _ => new(RollUp.None),
    };

    // A plain quotient of two indicators is the mean of the parts' quotients weighted by the denominators; any other formula is not.
    private static string? DenominatorOf(string formula, FormulaBook book)
    {
        var sides = formula.Split('/', StringSplitOptions.TrimEntries);
        return sides.Length == 2 && book.Read(formula).Rule is { } rule
            && rule.Dependencies.Count == 2 && rule.Dependencies.All(d => d.Offset == default && sides.Contains(d.Fact.Name))
            && rule.Dependencies.Single(d => d.Fact.Name == sides[1]) is var below
            ? book.CodeOf(below.Fact) : null;
    }
}
