using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>
/// Saves a step of a review: accept, reject, edit, add, or the taking back of any of these, for one finding or many. All of
/// a step is saved or nothing; a finding somebody else changed since is not overwritten but shown.
/// </summary>
public sealed class ChangeFindings(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>More than any plan holds; a step beyond it is no work of a person.</summary>
    private const int MostChanges = 5000;

    /// <summary>The step.</summary>
    /// <param name="ImportId">The import.</param>
    /// <param name="Changes">What changes.</param>
    public sealed record Request(Guid ImportId, IReadOnlyList<FindingChange> Changes);

    /// <summary>What came of it.</summary>
    /// <param name="Findings">The changed findings as they stand now; after a conflict, those that others changed.</param>
    /// <param name="Problem">Why nothing was saved, or null.</param>
    public sealed record Outcome(IReadOnlyList<FindingView> Findings, Problem? Problem = null);

    /// <summary>Saves the step.</summary>
    public async Task<Outcome> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == request.ImportId, cancellation);
        if (Refusal(import, request) is { } refusal)
        {
            return new Outcome([], refusal);
        }

        var ids = request.Changes.Select(c => c.Id).OfType<Guid>().ToHashSet();
        var findings = await db.Set<Finding>().Where(f => f.ImportId == import!.Id && ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        if (findings.Count != ids.Count)
        {
            return new Outcome([], Problem.NotFound("其中的条目"));
        }

        var stale = request.Changes.Where(c => c.Id is { } id && findings[id].Version != c.Version).Select(c => findings[c.Id!.Value]).Distinct().ToList();
        if (stale.Count > 0)
        {
            return await ConflictAsync(import!, stale, cancellation);
        }

        var changed = new List<Finding>();
        foreach (var change in request.Changes)
        {
            var applied = change.Id is { } id ? Apply(findings[id], change) : await AddAsync(import!, change, cancellation);
            if (!applied.Succeeded)
            {
                db.ChangeTracker.Clear();
                return new Outcome([], applied.Problem);
            }

            changed.Add(applied.Value);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.Set<Finding>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(cancellation);
            var seen = request.Changes.Where(c => c.Id is not null).ToDictionary(c => c.Id!.Value, c => c.Version);
            return await ConflictAsync(import!, [.. now.Where(f => f.Version != seen[f.Id])], cancellation);
        }

        var views = await FindingViews.ForAsync(db, import!, changed, cancellation);
        return new Outcome([.. changed.Select(views.Of)]);
    }

    private Problem? Refusal(PlanImport? import, Request request) =>
        import is null ? Problem.NotFound("该导入")
        : !current.Actor.Can(Capability.ManagePlans, import.RegionCode) ? Problem.NotAllowed("复核该规划")
        : import.State != ImportState.Review ? new Problem("import.state", "这次导入已不在复核中，没有保存。请刷新页面查看最新状态。")
        : request.Changes.Count is 0 or > MostChanges || request.Changes.Select(c => c.Id).OfType<Guid>().GroupBy(id => id).Any(g => g.Count() > 1)
            ? new Problem("import.changes", "这一步的内容不完整，没有保存。请刷新页面后重试。")
        : null;

    private async Task<Outcome> ConflictAsync(PlanImport import, List<Finding> theirs, CancellationToken cancellation)
    {
        var views = await FindingViews.ForAsync(db, import, theirs, cancellation);
        var first = theirs.Count > 0 ? views.Of(theirs[0]) : null;
        var message = $"{first?.By ?? "他人"}刚修改了“{Words.Clip(first?.Title ?? "同一条目", 30)}”{(theirs.Count > 1 ? $"等 {theirs.Count} 条" : "")}，您这一步没有保存。已显示最新内容，请核对后再操作。";
        return new Outcome([.. theirs.Select(views.Of)], new Problem(Problem.ConflictCode, message));
    }

    private Result<Finding> Apply(Finding finding, FindingChange change)
    {
        if (change.Decision == FindingDecision.Withdrawn && !finding.IsAdded)
        {
            return new Problem("finding.decision", "机器读出的条目不能撤回，请改为拒绝。");
        }

        // Fields need be right only where they are accepted: taking an edit back may restore what the reader left open.
        if (change.Data is { } data)
        {
            var fields = Read(finding.Kind, data);
            if (!fields.Succeeded)
            {
                return fields.Problem;
            }

            finding.Data = fields.Value.Write();
        }

        finding.Decision = change.Decision ?? finding.Decision;
        return Checked(finding);
    }

    private async Task<Result<Finding>> AddAsync(PlanImport import, FindingChange change, CancellationToken cancellation)
    {
        var document = await db.Set<ImportedDocument>().AsNoTracking().SingleAsync(d => d.ImportId == import.Id, cancellation);
        if (change is not { Kind: { } kind, Data: { } data, Start: { } start, End: { } end } || start < 0 || start >= end || end > document.Text.Length || !Enum.IsDefined(kind))
        {
            return new Problem("finding.place", "没有选中原文，没有保存。请在原文中选择文字后再添加。");
        }

        var fields = Read(kind, data);
        if (!fields.Succeeded)
        {
            return fields.Problem;
        }

        var finding = new Finding
        {
            ImportId = import.Id,
            Kind = kind,
            Data = fields.Value.Write(),
            Start = start,
            End = end,
            Section = ExtractFindings.SectionAt(ImportedHeading.Read(document.Outline), start),
            Decision = FindingDecision.Accepted,
            Difference = import.IsNewVersion ? Difference.New : Difference.None,
        };
        db.Add(finding);
        return Checked(finding);
    }

    private Result<Finding> Checked(Finding finding)
    {
        (finding.DecidedBy, finding.DecidedAt) = (current.Actor.UserId, clock.GetUtcNow().UtcDateTime);
        return finding.Decision == FindingDecision.Accepted && finding.Fields.Check() is [var (field, message), ..]
            ? new Problem("finding.fields", $"“{Words.Clip(finding.Fields.Heading, 30)}”还不能接受：{message}。", field)
            : finding;
    }

    private static Result<FindingFields> Read(ItemKind kind, JsonElement data)
    {
        try
        {
            return FindingFields.Read(kind, data.GetRawText());
        }
        catch (JsonException)
        {
            return new Problem("finding.fields", "填写的内容无法识别，没有保存。请检查数字和选项后重试。");
        }
    }
}
