namespace Chuangpu.Kernel.Documents;

/// <summary>Where a figure comes from.</summary>
/// <param name="What">What was counted or measured.</param>
/// <param name="Period">The year, or the day it was counted on.</param>
/// <param name="Value">The figure with its unit, in full.</param>
/// <param name="Confirmed">How firm it is, and by whom or when it was entered.</param>
/// <param name="Address">Its page within the platform.</param>
public sealed record DocumentSource(string What, string Period, string Value, string Confirmed, string Address);
