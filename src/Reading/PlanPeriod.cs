namespace Chuangpu.Reading;

/// <summary>The years a plan covers, both included.</summary>
/// <param name="FirstYear">First year, such as 2021.</param>
/// <param name="LastYear">Last year, such as 2025; never before the first.</param>
public sealed record PlanPeriod(int FirstYear, int LastYear)
{
    /// <summary>The year a plan's baselines are stated for: the one before it begins.</summary>
    public int BaseYear => FirstYear - 1;
}
