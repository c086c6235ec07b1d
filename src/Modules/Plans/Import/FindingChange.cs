using System.Text.Json;

namespace Chuangpu.Plans.Import;

/// <summary>One change a reviewer makes: to a finding there is, or a new one from a stretch of the text.</summary>
public sealed record FindingChange
{
    /// <summary>The finding, or null to add one.</summary>
    public Guid? Id { get; init; }

    /// <summary>The version the reviewer saw.</summary>
    public Guid? Version { get; init; }

    /// <summary>The new decision, or null to leave it.</summary>
    public FindingDecision? Decision { get; init; }

    /// <summary>The new fields, or null to leave them.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The kind of a new finding.</summary>
    public ItemKind? Kind { get; init; }

    /// <summary>Where a new finding starts in the text.</summary>
    public int? Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int? End { get; init; }
}
