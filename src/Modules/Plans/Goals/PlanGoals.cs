using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;

namespace Chuangpu.Plans.Goals;

/// <summary>Shows other capabilities the goals as the register reads them.</summary>
internal sealed class PlanGoals(ReadGoals goals) : IPlanGoals
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanGoal>> ReadAsync(PlanGoalQuery query, CancellationToken cancellation)
    {
        var (region, indicator, ids) = (query.RegionCode, query.Indicator, query.GoalIds);
        var standing = await goals.HandleAsync(
            g => g.SameAsId == null && g.Plan.Status == PlanStatus.Active && g.Plan.PublishedAt != null
                && (region == null || g.Plan.RegionCode == region) && (indicator == null || g.IndicatorCode == indicator) && (ids == null || ids.Contains(g.Id)),
            query.AsOf, cancellation);
        return [.. standing.Select(Show)];
    }

    private static PlanGoal Show(GoalStanding s) => new()
    {
        Id = s.Goal.Id,
        PlanId = s.Goal.PlanId,
        PlanTitle = s.Goal.Plan.Title,
        RegionCode = s.Goal.Plan.RegionCode,
        Name = s.Goal.Name,
        Kind = WebKit.DisplayText.OfEnum(s.Goal.Kind),
        Unit = s.Terms.ValueUnit,
        Target = GoalWords.Target(s.Terms),
        TargetValue = s.Terms.TargetValue,
        DueYear = s.Terms.DueYear,
        Path = s.Path.Years.ToDictionary(y => y.Year, y => y.Value),
        IsGrowth = s.Terms.IsGrowth,
        Falls = s.Terms.Operator == TargetOperator.AtMost || s.Terms.BaselineValue > s.Terms.TargetValue,
        Indicator = s.Goal.IndicatorCode,
        State = s.Progress.State,
        Explanation = s.Progress.Explanation,
        Year = s.Progress.Year,
        Value = s.Progress.Value,
        WayShare = s.Progress.WayShare,
        PlannedShare = s.Progress.PlannedShare,
        TimeShare = s.Progress.TimeShare,
        IsDemo = s.IsDemoValue,
        Section = s.Goal.Place.Section,
        SourceHref = SourceAddress.Of(s.Goal.PlanId, s.Goal.Place),
        Href = ItemAddress.Of(s.Goal),
        ResponsibleOrganisationId = s.Goal.ResponsibleOrganisationId,
    };
}
