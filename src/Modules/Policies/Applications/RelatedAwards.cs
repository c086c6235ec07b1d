using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Values;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>Related companies counted once (同组一家): whether another of the group is awarded or on a list already, in whatever batch, this year or ever, as the clause states it.</summary>
public sealed class RelatedAwards(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    /// <summary>The group an outcome counts with; null where the clause has none, or the enterprise belongs to none.</summary>
    public static string? GroupOf(Clause clause, ClauseOutcome outcome) =>
        clause.IsOnceAGroup && outcome.Group is { Value: TextValue { Text: { Length: > 0 } name } } ? name.Length <= 200 ? name : name[..200] : null;

    /// <summary>What stands against an application because of a related company, or null. Looks beyond the actor's scope: the other may be of another county.</summary>
    /// <param name="clause">The clause, as it was in force when it was evaluated.</param>
    /// <param name="application">The application.</param>
    /// <param name="group">The group.</param>
    /// <param name="cancellation">Stops.</param>
    public Task<Problem?> FindAsync(Clause clause, AwardApplication application, string group, CancellationToken cancellation = default) => FindAsync(clause, application, group, listed: true, cancellation);

    /// <summary>The same of those approved only: of two lists that name a group both, the first that is approved counts.</summary>
    public Task<Problem?> FindApprovedAsync(Clause clause, AwardApplication application, string group, CancellationToken cancellation = default) => FindAsync(clause, application, group, listed: false, cancellation);

    private async Task<Problem?> FindAsync(Clause clause, AwardApplication application, string group, bool listed, CancellationToken cancellation)
    {
        var from = clause.IsOnceAGroupForEver ? DateTime.MinValue : new DateOnly(clock.Today().Year, 1, 1).StartInUtc();
        var other = await db.Set<AwardApplication>().IgnoreQueryFilters().AsNoTracking()
            .Where(a => a.ClauseId == application.ClauseId && a.RelatedGroup == group && a.OrganisationId != application.OrganisationId && ((listed && a.State == ApplicationState.Listed) || a.ApprovedAt >= from))
            .OrderBy(a => a.SubmittedAt).Select(a => a.Organisation.Name).FirstOrDefaultAsync(cancellation);
        return other is null ? null : new Problem(
            "award.related", $"关联企业“{other}”{(clause.IsOnceAGroupForEver ? "已" : "本年度已")}按该条款获得补助或列入兑付名单，同组（{group}）只计一家。如关联关系有误，请先更正企业的关联关系。");
    }
}
