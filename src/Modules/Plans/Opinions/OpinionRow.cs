namespace Chuangpu.Plans.Opinions;

/// <summary>An opinion in a list.</summary>
public sealed record OpinionRow(
    Guid Id, Guid PlanId, string PlanTitle, string RegionCode, string Region, string? About, string Text, string? Name, OpinionState State, DateTime ReceivedAt, DateTime? DecidedAt, string? Reply,
    string? RefusalReason, bool IsDemo);
