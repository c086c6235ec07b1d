namespace Chuangpu.Policies.Applications;

/// <summary>A formula's result as it was shown.</summary>
/// <param name="Name">The formula.</param>
/// <param name="Text">The result.</param>
public sealed record FrozenValue(string Name, string Text);
