namespace Chuangpu.Reading.Formats;

/// <summary>How much a file may cost to read. Sizes are in bytes unless a name says characters.</summary>
public sealed record LoadLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static LoadLimits Default { get; } = new();

    /// <summary>Largest file taken, 50 MB.</summary>
    public long MaxFileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Longest text yielded, in UTF-16 code units.</summary>
    public int MaxTextCharacters { get; init; } = 20_000_000;

    /// <summary>Most bytes all parts of a .docx, or all streams of a PDF, may unpack to, counted while unpacking.</summary>
    public long MaxExpandedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Most bytes a single part or stream may unpack to.</summary>
    public long MaxExpandedPartBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Most times larger than its packed form a part may become; parts under 10 MB are exempt, since repetitive markup packs well.</summary>
    public int MaxExpansionRatio { get; init; } = 200;

    /// <summary>Most files a .docx may hold.</summary>
    public int MaxParts { get; init; } = 10_000;

    /// <summary>Deepest nesting of markup followed.</summary>
    public int MaxDepth { get; init; } = 300;
}
