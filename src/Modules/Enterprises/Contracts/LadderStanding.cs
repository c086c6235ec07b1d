namespace Chuangpu.Enterprises.Contracts;

/// <summary>The ladders of cultivation in a region.</summary>
/// <param name="From">Movements begin at the end of this year.</param>
/// <param name="To">And end at the end of this one, whose stock is told.</param>
/// <param name="Enterprises">How many operating enterprises the register holds there: what is not in it is on no ladder.</param>
/// <param name="Ladders">By name, each from the lowest step.</param>
/// <param name="Href">The page of the ladders.</param>
/// <param name="IsDemo">Whether enterprises of the demo are among them.</param>
public sealed record LadderStanding(int From, int To, int Enterprises, IReadOnlyList<(string Name, IReadOnlyList<LadderRung> Rungs)> Ladders, string Href, bool IsDemo);
