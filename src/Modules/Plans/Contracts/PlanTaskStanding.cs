namespace Chuangpu.Plans.Contracts;

/// <summary>A task of a plan and how it stood on a day.</summary>
public sealed record PlanTaskStanding
{
    /// <summary>The task.</summary>
    public required Guid Id { get; init; }

    /// <summary>The plan's region (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>The headings above its sentence, joined by <c> / </c>.</summary>
    public required string Section { get; init; }

    /// <summary>The units that lead, as the plan writes them.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>The organisations that lead, as far as they are known.</summary>
    public required IReadOnlyList<Guid> LeadIds { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The state on the day, in Chinese (未启动, 推进中, 已完成, 滞后, 已调整); past its day and unfinished is 滞后.</summary>
    public required string State { get; init; }

    /// <summary>How much was done, 0 to 100, as confirmed by then.</summary>
    public required int Percent { get; init; }

    /// <summary>The day it was finished by a confirmed report; null while it is not, or where no report says so.</summary>
    public DateOnly? FinishedOn { get; init; }

    /// <summary>Whether it counts as finished.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>Days past its last day, 0 while in time or finished.</summary>
    public required int DaysLate { get; init; }

    /// <summary>The days that matter within it.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>What was reported by then, drafts left out, earliest first; empty for those who may not know of reports.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Its page.</summary>
    public required string Href { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>A day by which part of it must stand.</summary>
    /// <param name="Name">What must stand.</param>
    /// <param name="DueOn">By when.</param>
    /// <param name="DoneOn">When it stood, or null while it did not.</param>
    public sealed record Milestone(string Name, DateOnly DueOn, DateOnly? DoneOn);

    /// <summary>A progress report.</summary>
    /// <param name="PeriodEnd">The last day it tells of.</param>
    /// <param name="ConfirmedOn">The day it was confirmed, or null while it was not.</param>
    /// <param name="HasEvidence">Whether files prove it.</param>
    /// <param name="Href">Its page.</param>
    public sealed record Report(DateOnly PeriodEnd, DateOnly? ConfirmedOn, bool HasEvidence, string Href)
    {
        /// <summary>Who handed it in, or null for the program.</summary>
        public Guid? ReportedBy { get; init; }

        /// <summary>Who confirmed it; null while nobody did.</summary>
        public Guid? ConfirmedBy { get; init; }
    }
}
