using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Chuangpu.Policies.Clauses;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>
/// Publishes what another person prepared (四眼): a policy, its new text, and the drafts of clauses that are chosen. All of it or
/// nothing: the chosen drafts must be sound together with what stands already.
/// </summary>
public sealed class PublishPolicy(ChuangpuDb db, CurrentActor current, CheckClause check, Notifier notices, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var document = await db.Set<PolicyDocument>().Include(d => d.Texts).Include(d => d.Clauses).ThenInclude(c => c.Versions).AsSplitQuery()
            .SingleOrDefaultAsync(d => d.Id == request.DocumentId, cancellation);
        if (document is null)
        {
            return Problem.NotFound("该政策");
        }

        var texts = document.Texts.Where(t => t.PublishedAt is null).ToList();
        var drafts = document.Clauses.SelectMany(c => c.Versions).Where(v => v.PublishedAt is null && request.Drafts.Contains(v.Id)).ToList();
        if (Refusal(request, document, texts, drafts) is { } refusal)
        {
            return refusal;
        }

        if (request.EndEarlier)
        {
            EndEarlier(drafts);
        }

        if (Unsound(document, drafts) is { } unsound)
        {
            return unsound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (document.PublishedAt is null)
        {
            (document.PublishedAt, document.PublishedBy) = (now, current.Actor.UserId);
        }

        foreach (var text in texts.OrderBy(t => t.Number))
        {
            text.PublishedAt = now;
            Move(document, text);
        }

        foreach (var draft in drafts)
        {
            (draft.PublishedAt, draft.PublishedBy) = (now, current.Actor.UserId);
            draft.Clause.PublishedAt ??= now;
        }

        foreach (var author in drafts.Select(d => d.EditedBy).Concat(texts.Select(t => t.ReadBy)).OfType<Guid>().Distinct())
        {
            notices.ToUser(author, Words.Clip($"《{Words.Clip(document.Title, 150)}》已发布{(drafts.Count > 0 ? $" {drafts.Count} 个条款版本" : "")}", 200), $"/policies/{document.Id}");
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem(Problem.ConflictCode, "发布期间有人修改了这份政策，没有发布任何内容。请刷新页面核对后重试。");
        }
    }

    private Problem? Refusal(Request request, PolicyDocument document, List<PolicyText> texts, List<ClauseVersion> drafts)
    {
        var me = current.Actor.UserId;
        var own = drafts.Where(d => d.EditedBy == me).Select(d => d.Clause.Name).ToList();
        return !current.Actor.Can(Capability.PublishPolicies, document.RegionCode) ? Problem.NotAllowed("发布该政策")
            : drafts.Count < request.Drafts.Distinct().Count() ? new Problem("policy.drafts", "所选草稿中有的已发布或已删除。请刷新页面后重选。")
            : document.PublishedAt is not null && texts.Count == 0 && drafts.Count == 0 ? new Problem("policy.nothing", "没有要发布的内容。请选择要发布的条款草稿。", nameof(Request.Drafts))
            : (document.PublishedAt is null && document.PreparedBy == me) || texts.Any(t => t.ReadBy == me) ? new Problem("policy.four-eyes", "导入的人不能自己发布，请另一位有发布权限的同事发布。")
            : own.Count > 0 ? new Problem("policy.four-eyes", $"{string.Join('、', own.Select(n => $"「{n}」"))}最后由您编辑，须由另一位有发布权限的同事发布。")
            : document.InForceFrom is null ? new Problem("policy.dates", "请先在“编辑政策信息”中填写施行日期。")
            : null;
    }

    // A version that holds on from the day the new one begins ends the day before it.
    private static void EndEarlier(List<ClauseVersion> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Clause.IsShared || ClauseText.ValidityOf(draft.Rules).From is not { } from)
            {
                continue;
            }

            foreach (var earlier in draft.Clause.Versions.Where(v => v.PublishedAt is not null))
            {
                earlier.Rules = ClauseText.EndBefore(earlier.Rules, from);
            }
        }
    }

    private Problem? Unsound(PolicyDocument document, List<ClauseVersion> drafts)
    {
        IReadOnlyList<ClauseVersion> all = [.. PublishedClauses.Standing([.. document.Clauses.OrderBy(c => c.Ordinal).SelectMany(c => c.Versions.OrderBy(v => v.Number)).Where(v => v.PublishedAt is not null || drafts.Contains(v))])];
        foreach (var version in drafts)
        {
            var result = check.Check(version.Clause, version.Rules, [.. all.Where(v => v != version).Select(v => v.Rules)]);
            if (!result.IsSound)
            {
                var says = result.Findings.Where(f => f.IsError).Select(f => f.ToString()).Concat(result.Examples.Where(e => e.Differences.Count > 0).Select(e => $"算例“{e.Title}”不符：{string.Join("；", e.Differences)}"));
                return new Problem("policy.unsound", $"「{version.Clause.Name}」还不能发布：{string.Join(" ", says.Take(3))}", nameof(Request.Drafts));
            }
        }

        // A change of what is shared may let another clause's example fail.
        var file = drafts.Count == 0 ? null : check.Read(all.Select(v => v.Rules));
        return file?.Examples.FirstOrDefault(e => e.Run().Count > 0) is { } failing
            ? new Problem("policy.unsound", $"与已发布的条款合在一起，「{failing.Clause.Name}」的算例“{failing.Title}”不符：{string.Join("；", failing.Run())}", nameof(Request.Drafts))
            : null;
    }

    // A sentence that stands in the new text as it stood in the old one takes its clause along.
    private static void Move(PolicyDocument document, PolicyText text)
    {
        foreach (var clause in document.Clauses.Where(c => c.TextId is not null && c.TextId != text.Id))
        {
            var old = document.Texts.Single(t => t.Id == clause.TextId).Text;
            var at = text.Text.IndexOf(old[clause.Start!.Value..clause.End!.Value], StringComparison.Ordinal);
            if (at >= 0)
            {
                (clause.TextId, clause.Start, clause.End) = (text.Id, at, at + clause.End.Value - clause.Start.Value);
            }
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid DocumentId { get; set; }

        /// <summary>The versions to publish.</summary>
        [Display(Name = "要发布的条款草稿")]
        public List<Guid> Drafts { get; set; } = [];

        [Display(Name = "原版本在新版本生效的前一天结束")]
        public bool EndEarlier { get; set; } = true;
    }
}
