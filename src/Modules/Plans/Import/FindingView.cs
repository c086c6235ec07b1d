namespace Chuangpu.Plans.Import;

/// <summary>A finding as the review page shows it.</summary>
public sealed record FindingView
{
    public required Guid Id { get; init; }

    public required ItemKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Why to look twice, or null.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether it can be accepted as it stands.</summary>
    public required bool Complete { get; init; }

    /// <summary>The fields, of the kind's own record.</summary>
    public required object Data { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Section { get; init; }

    public string? Rule { get; init; }

    public required FindingDecision Decision { get; init; }

    public required bool Added { get; init; }

    public required bool Edited { get; init; }

    /// <summary>Who decided last.</summary>
    public string? By { get; init; }

    /// <summary>When, as shown.</summary>
    public string? At { get; init; }

    public required Difference Difference { get; init; }

    /// <summary>The page of the item it is compared with.</summary>
    public string? ItemHref { get; init; }

    /// <summary>What differs from that item.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public required Guid Version { get; init; }
}
