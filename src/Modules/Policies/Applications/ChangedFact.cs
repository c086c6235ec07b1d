namespace Chuangpu.Policies.Applications;

/// <summary>A fact that is another now than when it was kept.</summary>
/// <param name="Label">Its name and period.</param>
/// <param name="Before">As it was, as shown.</param>
/// <param name="After">As it is, as shown.</param>
public sealed record ChangedFact(string Label, string Before, string After);
