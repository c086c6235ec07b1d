namespace Chuangpu.Policies.Effect;

/// <summary>A figure of those who were paid, before and after, over all of whom both are known.</summary>
/// <param name="Name">Which: 营业收入, 研发费用, 职工总数.</param>
/// <param name="IsMoney">Whether it is in 元, else a number of people.</param>
/// <param name="Known">Of how many both years are known.</param>
/// <param name="Before">Their sum in the year before the payment.</param>
/// <param name="After">Their sum in the later year.</param>
public sealed record EffectFigure(string Name, bool IsMoney, int Known, decimal Before, decimal After)
{
    /// <summary>By how much it changed, as a fraction; null from nothing.</summary>
    public decimal? Change => Before == 0 ? null : (After - Before) / Before;
}
