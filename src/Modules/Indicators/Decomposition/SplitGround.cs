using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>What a split stands on: how the goal's parts make its whole, and the figures of the parts that shares and weights are taken from.</summary>
public sealed class SplitGround(ReadFigures read, TimeProvider clock) : IUseCase
{
    // Figures older than that say little about who can carry what.
    private const int YearsBack = 6;

    /// <summary>Reads it for the region of the goal; null when that lies outside the actor's scope.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="kind">Among whom.</param>
    /// <param name="basis">An indicator whose figures are wanted as well, or null.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Ground?> HandleAsync(PlanGoal goal, SplitKind kind, string? basis, CancellationToken cancellation = default)
    {
        var today = clock.Today();
        // The catalogue comes with the figures; which of them weigh is known only then.
        var figures = await read.HandleAsync(new(goal.RegionCode, today.Year - YearsBack, today.Year, [.. new[] { goal.Indicator, basis }.OfType<string>()]) { FactsOnly = true }, cancellation);
        if (figures is null)
        {
            return null;
        }

        var composition = Composition.Of(goal, kind, figures.Book, today);
        if (composition.WeightCode is { } weight && figures.Cube.IndexOf(weight) < 0)
        {
            figures = await read.HandleAsync(figures.Request with { Indicators = [.. figures.Request.Indicators!, weight] }, cancellation);
        }

        return new Ground(figures!, composition);
    }

    /// <summary>The decimals of a goal's shares: those of the indicator that measures it in the same unit, else those its target is written with.</summary>
    public static int DecimalsOf(PlanGoal goal, FormulaBook book, DateOnly day) =>
        goal is { IsGrowth: false, Indicator: { } code } && book.Indicators.TryGetValue(code, out var indicator) && indicator.On(day) is var definition && UnitScale.Factor(definition.Unit, goal.Unit) == 1
            ? definition.Decimals
            : Math.Min(6, (int)((goal.TargetValue ?? 0) / 1.0000000000000000000000000000m).Scale);

    /// <summary>The figures and the composition.</summary>
    /// <param name="Figures">Of the region and all below.</param>
    /// <param name="Composition">How parts make the whole.</param>
    public sealed record Ground(Figures Figures, Composition Composition)
    {
        /// <summary>The figures of an indicator for the latest year in which every part has a whole one; null when there is no such year.</summary>
        /// <param name="code">The indicator.</param>
        /// <param name="regions">The parts.</param>
        public (int Year, IReadOnlyDictionary<string, decimal> Values)? LastWhole(string code, IReadOnlyCollection<string> regions) =>
            regions.Count > 0 && Figures.Years.Reverse().Cast<StatPeriod?>().FirstOrDefault(y => regions.All(r => Figures[code, r, y!.Value].Whole is not null)) is { } year
                ? (year.Year, regions.ToDictionary(r => r, r => Figures[code, r, year].Whole!.Value)) : null;

        /// <summary>An indicator's name today.</summary>
        public string NameOf(string code) => Figures.Book.Indicators.TryGetValue(code, out var indicator) ? indicator.On(new DateOnly(Figures.Request.To, 12, 31)).Name : code;

        /// <summary>Reconciles shares by part with the target.</summary>
        public Reconciliation Reconcile(decimal target, int decimals, IReadOnlyDictionary<string, decimal?> shares)
        {
            var weights = Composition.WeightCode is { } code ? LastWhole(code, [.. shares.Keys]) : null;
            var name = Composition.WeightCode is null ? null : weights is { } found ? $"{found.Year} 年{NameOf(Composition.WeightCode)}" : NameOf(Composition.WeightCode);
            return Reconciliation.Of(Composition, target, decimals, shares, weights?.Values, name);
        }
    }
}
