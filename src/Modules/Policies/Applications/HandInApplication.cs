using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Calendar;
using Chuangpu.Policies.Library;
using Chuangpu.Rules.Clauses;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>What confirming and applying have in common: the clause is evaluated today, and facts, amount and explanation are kept as they are then.</summary>
public sealed class HandInApplication(ChuangpuDb db, EvaluateAward evaluate, RelatedAwards related, ReadCalendar calendar, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>Freezes an application in the unit of work and sends it to the first bureau.</summary>
    /// <param name="application">A draft, or one that was returned.</param>
    /// <param name="entered">What the enterprise entered itself.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(AwardApplication application, IReadOnlyList<SnapshotFact> entered, CancellationToken cancellation)
    {
        var today = clock.Today();
        var evaluated = await evaluate.HandleAsync(application.OrganisationId, application.ClauseId, today, entered, cancellation);
        if (!evaluated.Succeeded)
        {
            return evaluated.Problem;
        }

        var done = evaluated.Value;
        if (done.AmountFen is not { } fen)
        {
            return NotEntitled(done.Outcome);
        }

        if (await AwardedThisYearAsync(application, done.Outcome, today, cancellation))
        {
            return new Problem("application.awarded", "本年度已按该条款批准过一笔，不能重复享受。可在“我的兑付”中查看。");
        }

        var group = RelatedAwards.GroupOf(done.Clause.Rule, done.Outcome);
        if (group is not null && await related.FindAsync(done.Clause.Rule, application, group, cancellation) is { } taken)
        {
            return taken;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (application.Do(ApplicationAction.Submit, current.Actor, now) is { } refused)
        {
            return refused;
        }

        application.Facts = FactSnapshot.Take(done.Policy.File.Together(done.Clause.Rule), done.Facts, today, entered).Write();
        application.Explanation = FrozenOutcome.Of(done.Outcome, done.Clause.Rule).Write();
        application.RelatedGroup = group;
        application.Items = FrozenOutcome.WriteItems(done.Outcome);
        (application.ClauseVersionId, application.EvaluatedOn, application.AmountFen) = (done.Clause.VersionId, today, fen);
        application.SubmittedAt ??= now;
        application.CheckRegionCode = CheckingRegions.Of(application.RegionCode, done.Policy.Document.RegionCode)[0];
        application.DueOn = (await calendar.WorkingDaysAsync(cancellation)).Add(today, HandlingDays.FirstCheck);
        await notifier.ToBureauAsync(application.CheckRegionCode, $"待审核：{done.Subject.Name}“{done.Clause.Name}”{MoneyFormat.Short(fen / 100m)}", application.Href, cancellation);
        return Result.Done;
    }

    // A clause that counts items one by one may be asked for again in a year; its own caps say how far.
    private async Task<bool> AwardedThisYearAsync(AwardApplication application, ClauseOutcome outcome, DateOnly today, CancellationToken cancellation)
    {
        var start = new DateOnly(today.Year, 1, 1).StartInUtc();
        return outcome.Items.Count == 0 && await db.Set<AwardApplication>()
            .AnyAsync(a => a.Id != application.Id && a.OrganisationId == application.OrganisationId && a.ClauseId == application.ClauseId && a.ApprovedAt >= start, cancellation);
    }

    private static Problem NotEntitled(ClauseOutcome outcome) => outcome.Entitlement switch
    {
        Entitlement.MissingFacts => new("application.missing", outcome.Missing.Count > 0
            ? $"还缺以下资料，暂不能办理：{string.Join("、", outcome.Missing.Select(m => m.ToString()))}。请补充后再提交。"
            : $"有关事项尚未确定：{string.Join("；", outcome.Open)}。"),
        Entitlement.NotEntitled => new("application.not-entitled", $"按现有资料不符合该条款：{string.Join("；", outcome.Failed.Select(Words))}。"),
        _ => new("application.nothing", "按该条款核定的金额为 0，可能已达到上限，无需办理。"),
    };

    private static string Words(FailedCondition failed) =>
        failed.Have is { } have && failed.Need is { } need ? $"{failed.Condition}（现为 {have}，要求 {failed.Operator} {need}）" : failed.Condition == failed.Text ? failed.Text : $"{failed.Condition}：{failed.Text}";

    /// <summary>A new draft of the actor's enterprise.</summary>
    internal static AwardApplication Begin(Guid organisation, string region, AwardClause clause, bool isDemo = false) =>
        new AwardApplication { OrganisationId = organisation, RegionCode = region, ClauseId = clause.Id, Mode = clause.Mode, IsDemo = isDemo }.Begun();
}
