using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Source;

/// <summary>Where in the plan's document something stands: the sentence that asked for it.</summary>
public sealed record SourcePlace
{
    /// <summary>The reading the offsets belong to, or null for something added without a sentence.</summary>
    public Guid? VersionId { get; init; }

    /// <summary>First UTF-16 code unit of the sentence in the reading's text.</summary>
    public int? Start { get; init; }

    /// <summary>One past the last code unit.</summary>
    public int? End { get; init; }

    /// <summary>The headings above it, outermost first, joined by <c> / </c>.</summary>
    [MaxLength(600)]
    public string Section { get; init; } = "";

    /// <summary>The reader's rule that found it, or null when a person marked it.</summary>
    [MaxLength(80)]
    public string? Rule { get; init; }
}
