namespace Chuangpu.Kernel.Publicity;

/// <summary>Something everybody may read: it stands on the public portal, is found by its search, and in its feed where it is news.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Href">The public page it is read on, below the root.</param>
/// <param name="RegionCode">The region it belongs to (six digits).</param>
public sealed record PublicItem(PublicKind Kind, string Title, string Href, string RegionCode)
{
    /// <summary>The day it came out, or null where it has none of its own.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What it says, in a sentence or two; for an opinion, its text.</summary>
    public string? Summary { get; init; }

    /// <summary>Who issued or said it, or null.</summary>
    public string? By { get; init; }

    /// <summary>What was answered, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>Where it stands, as a word; or null.</summary>
    public string? State { get; init; }

    /// <summary>The last day on which the public may object or take part, or null.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>How much there is of what it holds.</summary>
    public IReadOnlyList<PublicFigure> Figures { get; init; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether it is told as news: it came out on a day and is no part of something larger.</summary>
    public bool IsNews => On is not null && Kind is not (PublicKind.Goal or PublicKind.Task or PublicKind.Clause or PublicKind.Opinion);
}
