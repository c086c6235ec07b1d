namespace Chuangpu.Kernel.Ecosystem;

/// <summary>Which node is meant.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Its key among its kind.</param>
public readonly record struct EcoNodeId(EcoKind Kind, string Key)
{
    // A key is an identity or a short code.
    private const int LongestKey = 40;

    /// <summary>The key as an identity; empty, which nothing has, where it is none.</summary>
    public Guid Guid => Guid.TryParse(Key, out var id) ? id : Guid.Empty;

    /// <summary>From what <see cref="ToString"/> gave, or null.</summary>
    public static EcoNodeId? Parse(string? text) =>
        text?.IndexOf('-') is { } at and > 0 && Enum.TryParse<EcoKind>(text[..at], out var kind) && Enum.IsDefined(kind) && text.Length - at - 1 is > 0 and <= LongestKey ? new(kind, text[(at + 1)..]) : null;

    /// <summary>As in an address: <c>Enterprise-0197…</c>.</summary>
    public override string ToString() => $"{Kind}-{Key}";
}
