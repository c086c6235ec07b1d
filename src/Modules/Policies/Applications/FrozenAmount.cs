namespace Chuangpu.Policies.Applications;

/// <summary>An amount of one item or one level.</summary>
/// <param name="Name">Which.</param>
/// <param name="AmountFen">In 分.</param>
public sealed record FrozenAmount(string Name, long AmountFen);
