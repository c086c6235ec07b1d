namespace Chuangpu.Kernel.Audit;

/// <summary>An answer that was kept and holds no longer; often most of what it rests on does.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Since">The number of the audit trail's entry it was made after: what changed it comes later.</param>
public sealed record Outdated<T>(T Answer, long Since) where T : class;
