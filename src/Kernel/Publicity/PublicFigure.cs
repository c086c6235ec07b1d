namespace Chuangpu.Kernel.Publicity;

/// <summary>How many of something there are, and how far they have come.</summary>
/// <param name="Label">What is counted, such as 目标.</param>
/// <param name="Total">How many.</param>
/// <param name="Unit">The measure word, such as 项.</param>
/// <param name="Done">How many of them are done; 0 where that means nothing.</param>
/// <param name="Behind">How many of them are behind.</param>
public sealed record PublicFigure(string Label, int Total, string Unit, int Done = 0, int Behind = 0)
{
    /// <summary>Of how many of them nothing is known yet: they are neither done nor behind.</summary>
    public int Unknown { get; init; }
}
