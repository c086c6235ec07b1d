namespace Chuangpu.Plans.Contracts;

/// <summary>A project of a plan's pool and how it stood on a day. Its investment and dates are those known today: changes of them are not kept.</summary>
public sealed record PlanProjectStanding
{
    /// <summary>The project.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who carries it out, as the plan writes it; empty when not said.</summary>
    public required string Actors { get; init; }

    /// <summary>The stage on the day, in Chinese (候选, 储备, 实施, 完成, 调出).</summary>
    public required string Stage { get; init; }

    /// <summary>Whether work had begun.</summary>
    public required bool IsBegun { get; init; }

    /// <summary>Whether it was finished.</summary>
    public required bool IsFinished { get; init; }

    /// <summary>Whether it had been taken out of the pool by a decision.</summary>
    public required bool IsRemoved { get; init; }

    /// <summary>The planned investment in yuan, or null when not known. What was spent is not recorded.</summary>
    public decimal? Investment { get; init; }

    /// <summary>The day work is to begin, or null when not known.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>The day it is to be finished, or null when not known.</summary>
    public DateOnly? FinishOn { get; init; }

    /// <summary>The day it came to its stage, or null where no move says so.</summary>
    public DateOnly? MovedOn { get; init; }

    /// <summary>The number of the decision that moved it, or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Who recorded the move, or null for the program.</summary>
    public Guid? RecordedBy { get; init; }

    /// <summary>Days past the day it was to be finished, or where that is not past, to be begun; 0 while in time.</summary>
    public required int DaysLate { get; init; }

    /// <summary>Its page.</summary>
    public required string Href { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The day it is late against; null while it is in time.</summary>
    public DateOnly? MissedOn { get; init; }

    /// <summary>Whether it can be told whether it is in time: finished, or the day to finish is known.</summary>
    public bool CanBeTold => IsFinished || FinishOn is not null;
}
