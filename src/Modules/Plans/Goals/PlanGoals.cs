using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Shows other capabilities the goals as the register reads them.</summary>
internal sealed class PlanGoals(ReadGoals goals, ChuangpuDb db) : IPlanGoals
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PlanGoal>> ReadAsync(PlanGoalQuery query, CancellationToken cancellation)
    {
        var (region, regions, indicator, ids, words) = (query.RegionCode, query.RegionCodes, query.Indicator, query.GoalIds, query.Words);
        var standing = await goals.HandleAsync(
            g => g.SameAsId == null && g.Plan.Status == PlanStatus.Active && g.Plan.PublishedAt != null
                && (region == null || g.Plan.RegionCode == region) && (regions == null || regions.Contains(g.Plan.RegionCode)) && (indicator == null || g.IndicatorCode == indicator) && (ids == null || ids.Contains(g.Id))
                && (words == null || words.Any(w => g.Name.Contains(w) || g.Place.Section.Contains(w))),
            query.AsOf, query.UpTo, cancellation);
        return [.. standing.Select(Show)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, string>> SentencesAsync(IReadOnlyCollection<Guid> goalIds, CancellationToken cancellation)
    {
        var places = await db.Set<Goal>().AsNoTracking().Where(g => goalIds.Contains(g.Id)).Select(g => new { g.Id, g.Place }).ToListAsync(cancellation);
        var versions = places.Select(p => p.Place.VersionId).OfType<Guid>().Distinct().ToList();
        var texts = await db.Set<PlanVersion>().Where(v => versions.Contains(v.Id)).Select(v => new { v.Id, v.Text }).ToDictionaryAsync(v => v.Id, v => v.Text, cancellation);
        var sentences = new Dictionary<Guid, string>();
        foreach (var place in places)
        {
            if (place.Place.VersionId is { } version && texts.GetValueOrDefault(version) is { } text && place.Place.Quote(text) is { } sentence)
            {
                sentences[place.Id] = sentence;
            }
        }

        return sentences;
    }

    private static GoalValue? EntryOf(GoalStanding s) => s.Goal.IndicatorCode is null && s.Progress.Year is { } year ? s.ValueOf(year) : null;

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
        StartYear = s.Terms.StartYear,
        BaseValue = s.Terms.IsGrowth ? null : s.Terms.BaselineValue,
        DueYear = s.Terms.DueYear,
        Path = s.Path.Years.ToDictionary(y => y.Year, y => y.Value),
        IsGrowth = s.Terms.IsGrowth,
        IsYearlyGrowth = s.Terms.Operator == TargetOperator.AnnualGrowth,
        IsFlow = s.Terms.IsFlow,
        Falls = s.Terms switch
        {
            { Operator: TargetOperator.AtMost } => true,
            { Operator: TargetOperator.AtLeast or TargetOperator.Range } => false,
            { IsGrowth: true } t => t.TargetValue < 0,
            var t => t.BaselineValue > t.TargetValue,
        },
        Indicator = s.Goal.IndicatorCode,
        Figures = s.Figures,
        State = s.Progress.State,
        Explanation = s.Progress.Explanation,
        Year = s.Progress.Year,
        Value = s.Progress.Value,
        EnteredBy = EntryOf(s)?.EnteredBy,
        EnteredAt = EntryOf(s)?.EnteredAt,
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
