namespace Chuangpu.Assessment.Departments;

/// <summary>One measure of a department's tasks.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Met">How many cases met it.</param>
/// <param name="Of">How many cases there are.</param>
public sealed record TaskPart(TaskMeasure Measure, int Met, int Of)
{
    /// <summary>The share in percent, two decimals; null where there is no case.</summary>
    public decimal? Percent => Of == 0 ? null : Math.Round(100m * Met / Of, 2, MidpointRounding.AwayFromZero);
}
