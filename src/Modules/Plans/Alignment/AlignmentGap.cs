using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Goals;

namespace Chuangpu.Plans.Alignment;

/// <summary>
/// Whether the targets of the regions below add up to the upper target. Only amounts are added, never shares, growth rates or
/// words; a range counts with its lower end; a region whose upper region is linked too is left out, since its amount is in that.
/// </summary>
/// <param name="Parts">The lower goals, in the order given.</param>
/// <param name="Sum">The sum in the upper goal's unit, or null when nothing can be added.</param>
/// <param name="Gap">The upper target less the sum; positive while the lower ones fall short; null without a sum.</param>
/// <param name="WhyNoSum">Why there is no sum, or null.</param>
public sealed record AlignmentGap(IReadOnlyList<GapPart> Parts, decimal? Sum, decimal? Gap, string? WhyNoSum)
{
    /// <summary>Compares.</summary>
    /// <param name="upper">The upper goal.</param>
    /// <param name="lowers">The lower goals linked to it, with their regions.</param>
    public static AlignmentGap Of(GoalTerms upper, IReadOnlyList<(string RegionCode, GoalTerms Terms)> lowers)
    {
        var why = WhyNot(upper);
        var unit = GoalUnit.Parse(upper.Unit);
        var regions = lowers.Select(l => l.RegionCode).ToHashSet();
        var counted = new HashSet<string>();
        var parts = lowers.Select(l => Part(upper, unit, l.RegionCode, l.Terms, why, regions, counted)).ToList();
        var added = parts.Where(p => p.LeftOut is null).ToList();
        var sum = why is null && added.Count > 0 ? added.Sum(p => p.Value!.Value) : (decimal?)null;
        return new AlignmentGap(parts, sum, upper.TargetValue - sum, why ?? (added.Count == 0 && parts.Count > 0 ? "没有可以相加的下级目标" : null));
    }

    private static GapPart Part(GoalTerms upper, GoalUnit unit, string region, GoalTerms lower, string? why, HashSet<string> regions, HashSet<string> counted)
    {
        var value = lower.TargetValue is { } target && !lower.IsGrowth ? unit.Convert(target, GoalUnit.Parse(lower.Unit)) : null;
        var leftOut = why
            ?? WhyNot(lower)
            ?? (value is null ? "单位不同，不能换算" : null)
            ?? (lower.Per != upper.Per ? "一个按年计，一个按期末计" : null)
            ?? (regions.Any(r => r != region && Covers(r, region)) ? "所属上级地区已计入，避免重复" : null)
            ?? (counted.Add(region) ? null : "同一地区已有目标计入，避免重复");
        return new GapPart(region, lower, value, leftOut);
    }

    private static bool Covers(string upper, string lower) => lower.StartsWith(RegionCode.PrefixOf(upper), StringComparison.Ordinal);

    private static string? WhyNot(GoalTerms t) => t switch
    {
        { Operator: TargetOperator.Relative } or { TargetValue: null } => "没有数值，只并列对照",
        { IsGrowth: true } => "增速不能相加，只并列对照",
        _ when GoalUnit.Parse(t.Unit).IsRatio || t.Name.StartsWith('每') && t.Per != GoalTerms.Yearly || t.Name.Contains("占比", StringComparison.Ordinal) => "比率不能相加，只并列对照",
        { Operator: TargetOperator.AtMost } => "上限不能相加，只并列对照",
        _ => null,
    };
}
