using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Explanation;

/// <summary>Leads back from a score to the figure that gives it. Where a score rests on the other units as well, a changed figure would change what it is measured against, and there is no plain answer.</summary>
internal static class FigureFor
{
    /// <summary>The figure, in the item's unit, rounded so that it suffices; null where the method does not lead back.</summary>
    public static decimal? Score(SchemeItem item, decimal? target, decimal? before, decimal score) => item.Scoring switch
    {
        { Method: ScoringMethod.Share } when target is > 0 => item.LessIsBetter ? Down(target.Value * 100 / score) : Up(target.Value * score / 100),
        { Method: ScoringMethod.Goalposts or ScoringMethod.Efficacy, Low: { } low, High: { } high } by when by.Top != by.Bottom =>
            Enough(item, low + ((score - by.Bottom) * (high - low) / (by.Top - by.Bottom))),
        { Method: ScoringMethod.StepTable } by => by.Table.Where(s => s.Score >= score).MinBy(s => s.Score)?.From,
        { Method: ScoringMethod.Improvement, PerStep: > 0 } by when before is { } reference =>
            Enough(item, reference + ((item.LessIsBetter ? -1 : 1) * Steps(by, score) * (by.StepInPercent ? Math.Abs(reference) * by.Step / 100 : by.Step))),
        _ => null,
    };

    private static decimal Steps(ItemScoring by, decimal score) => (score - by.Base) / by.PerStep is var steps && by.WholeSteps ? decimal.Ceiling(steps) : steps;

    private static decimal Enough(SchemeItem item, decimal value) => item.LessIsBetter ? Down(value) : Up(value);

    private static decimal Up(decimal value) => decimal.Ceiling(value * 10_000) / 10_000;

    private static decimal Down(decimal value) => decimal.Floor(value * 10_000) / 10_000;
}
