namespace Chuangpu.Indicators.Contracts;

/// <summary>What a region is to reach by a decomposition that was handed down (下达的分解指标).</summary>
/// <param name="GoalId">The goal that was split.</param>
/// <param name="RegionCode">Who is to reach it (six digits).</param>
/// <param name="Value">The level, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="GoalName">What the goal was called when it was split.</param>
/// <param name="Number">Which version of the decomposition.</param>
/// <param name="PublishedOn">The day it was handed down.</param>
/// <param name="Href">The decomposition's page.</param>
public sealed record HandedDownTarget(Guid GoalId, string RegionCode, decimal Value, string Unit, string GoalName, int Number, DateOnly PublishedOn, string Href)
{
    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }
}
