using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Source;

/// <summary>Where in the plan's document something stands: the sentence that asked for it.</summary>
public sealed record SourcePlace
{
    private const int LongestQuote = 600;

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

    /// <summary>The sentence, cut where it is very long; null without a place within the text.</summary>
    /// <param name="text">The whole text of the reading: databases count characters, places count UTF-16 code units.</param>
    public string? Quote(string text)
    {
        if (this is not { Start: { } start, End: { } end } || start < 0 || start >= end || end > text.Length)
        {
            return null;
        }

        var quote = string.Concat(text[start..end].Split(['\r', '\n'], StringSplitOptions.TrimEntries));
        return quote.Length <= LongestQuote ? quote : quote[..LongestQuote] + "……";
    }
}
