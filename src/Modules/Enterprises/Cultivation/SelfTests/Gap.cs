namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>What stands between an enterprise and one condition.</summary>
/// <param name="Condition">The condition's label.</param>
/// <param name="Now">How it stands, in words.</param>
/// <param name="Step">The cheapest next step, or null where no single figure would do.</param>
/// <param name="Effort">How large that step is as a share of the figure; null without one.</param>
/// <param name="IsOpen">Whether it only waits for facts or scores.</param>
internal sealed record Gap(string Condition, string Now, string? Step, decimal? Effort, bool IsOpen);
