using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Hands a draft down: a second person makes it binding, and the version before it is superseded. Or it is thrown away.</summary>
public sealed class PublishSplit(ChuangpuDb db, IPlanGoals goals, SplitGround ground, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    internal const int LongestReason = 500;

    /// <param name="splitId">The draft.</param>
    /// <param name="version">As the page showed it, so that nobody publishes what they have not seen.</param>
    /// <param name="reason">Why the shares do not make the target; needed when they do not.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> HandleAsync(Guid splitId, Guid version, string? reason, CancellationToken cancellation = default)
    {
        var found = await db.DraftSplitAsync(splitId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var split = found.Value;
        if (!current.Actor.MayPublish(split))
        {
            return current.Actor.UserId == split.PreparedBy
                ? new Problem("split.second-person", "下达须由拟定人以外的另一个人办理，请交同事或领导下达。")
                : Problem.NotAllowed("下达这次分解");
        }

        if (split.Shares.Count(s => s.Value is null) is > 0 and var open)
        {
            return new Problem("split.open", $"还有 {open} 个分解值没有填写，请填齐后再下达。");
        }

        if (await goals.ReadAsync(new PlanGoalQuery { GoalIds = [split.GoalId] }, cancellation) is not [var goal] || await ground.HandleAsync(goal, split.Kind, null, cancellation) is not { } stands)
        {
            return new Problem("split.goal", "该目标已移出规划，或规划已结束，不能再下达。");
        }

        // The plan may have been adjusted since the draft was made.
        if (SplitTerms.TargetOf(goal, split.Year) is not { } target || Math.Round(target, split.Decimals, MidpointRounding.AwayFromZero) != split.Target)
        {
            return new Problem("split.target", "该目标的年度目标值在拟定之后有变化，请删除草稿，按新的目标值重新分解。");
        }

        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        var sum = stands.Reconcile(split.Target, split.Decimals, split.Shares.ToDictionary(s => s.RegionCode ?? s.OrganisationId!.Value.ToString(), s => s.Value));
        if (sum.AsksForReason && reason is null)
        {
            return new Problem("split.gap", sum.Gap is { } gap
                ? $"各部分合成 {NumberFormat.Text(sum.Total!.Value, split.Decimals)}，与目标相差 {NumberFormat.Text(gap, split.Decimals)}。确属有意安排的，请写明原因后下达。"
                : $"{sum.Words}请写明原因后下达。");
        }

        if (reason?.Length > LongestReason)
        {
            return new Problem("split.reason", $"差额说明最多 {LongestReason} 个字，请精简。");
        }

        db.ExpectVersion(split, version);
        (split.Status, split.Reason, split.PublishedBy, split.PublishedAt) = (SplitStatus.Published, sum.AsksForReason ? reason : null, current.Actor.UserId, clock.GetUtcNow().UtcDateTime);
        foreach (var earlier in await db.Set<TargetSplit>().Where(s => s.GoalId == split.GoalId && s.Year == split.Year && s.Kind == split.Kind && s.Status == SplitStatus.Published).ToListAsync(cancellation))
        {
            earlier.Status = SplitStatus.Superseded;
        }

        foreach (var share in split.Shares)
        {
            await TellAsync(share, $"下达 {split.Year} 年目标：{goal.Name} {NumberFormat.Text(share.Value!.Value, split.Decimals)}{split.Unit}", cancellation);
        }

        return await db.SaveSplitAsync(cancellation);
    }

    private Task TellAsync(TargetShare share, string title, CancellationToken cancellation) => share.OrganisationId is { } organisation
        ? notifier.ToOrganisationAsync(organisation, title, "/targets/mine", cancellation)
        : notifier.ToBureauAsync(share.RegionCode!, title, "/targets/mine", cancellation);

    /// <summary>Throws a draft away with its shares.</summary>
    /// <param name="splitId">The draft.</param>
    /// <param name="version">As the page showed it.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> DropAsync(Guid splitId, Guid version, CancellationToken cancellation = default)
    {
        var found = await db.DraftSplitAsync(splitId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (!current.Actor.MayPrepare(found.Value.RegionCode))
        {
            return Problem.NotAllowed("删除这次分解");
        }

        db.ExpectVersion(found.Value, version);
        db.Remove(found.Value);
        return await db.SaveSplitAsync(cancellation);
    }
}
