namespace Chuangpu.Plans.Supervision.Meetings;

/// <summary>A meeting as the list shows it, with how many of its decisions are carried out.</summary>
public sealed record MeetingRow(Guid Id, MeetingKind Kind, string Title, DateOnly HeldOn, string RegionCode, string? MinutesNumber, int Decisions, int Closed, int Late, bool IsDemo)
{
    /// <summary>The share carried out in percent, or null when nothing was decided.</summary>
    public decimal? Share => Decisions == 0 ? null : decimal.Round(Closed * 100m / Decisions, 1);
}
