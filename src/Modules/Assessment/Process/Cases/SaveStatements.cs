using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>A unit writes on itself with evidence, and hands that in.</summary>
public sealed class SaveStatements(ChuangpuDb db, CurrentActor current, StoreAttachment store, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <summary>The most files of a report.</summary>
    public const int MostFiles = 20;

    public async Task<Result> HandleAsync(Request request, IReadOnlyList<(string Name, Stream Content)> files, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var actor = current.Actor;
        var unit = await db.Set<UnitCase>().Include(c => c.Process).Include(c => c.Statements).Include(c => c.Files).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellation);
        if (unit is null || !unit.IsOf(actor))
        {
            return Problem.NotFound("该考核");
        }

        if (Closed(unit) is { } closed)
        {
            return closed;
        }

        db.ExpectVersion(unit, request.Version);
        foreach (var statement in unit.Statements)
        {
            statement.Text = request.Texts.GetValueOrDefault(statement.ItemCode)?.Trim() is { Length: > 0 } text ? text : null;
        }

        if (request.Submit && unit.Statements.FirstOrDefault(s => s.Text is null) is { } empty)
        {
            return new Problem("assessment.statement", $"“{empty.ItemName}”还没有填写，不能提交。可以先存为草稿。");
        }

        var dropped = unit.Files.Where(f => f.AppealId is null && request.RemoveFiles.Contains(f.Id)).ToList();
        db.RemoveRange(dropped);
        var added = await AddAsync(unit, files, unit.Files.Count(f => f.AppealId is null) - dropped.Count, cancellation);
        if (!added.Succeeded)
        {
            return added.Problem;
        }

        if (request.Submit)
        {
            (unit.State, unit.SubmittedBy, unit.SubmittedAt) = (CaseState.Submitted, actor.UserId, clock.GetUtcNow().UtcDateTime);
            await notifier.ToBureauAsync(unit.RegionCode, $"待核查：{unit.UnitName}的自评（{unit.Process.Title}）", $"/assessment/cases/{unit.Id}", cancellation);
        }

        return await db.SaveProcessAsync(cancellation, "这份自评");
    }

    private Problem? Closed(UnitCase unit) =>
        unit.Process.State != ProcessState.Reporting ? new("assessment.state", $"考核目前是“{WebKit.DisplayText.OfEnum(unit.Process.State)}”，自评已经不能填写。")
        : unit.State is CaseState.Submitted or CaseState.Checked ? new("assessment.submitted", "自评已经提交，正在核查或已核查。被退回之后才能修改。")
        : clock.Today() > unit.Process.ReportUntil && unit.State == CaseState.Waiting ? new("assessment.late", $"自评已于 {unit.Process.ReportUntil:yyyy-MM-dd} 截止，不能再提交。请联系组织考核的科技部门。")
        : null;

    private async Task<Result> AddAsync(UnitCase unit, IReadOnlyList<(string Name, Stream Content)> files, int already, CancellationToken cancellation)
    {
        if (files.Count + already > MostFiles)
        {
            return new Problem("evidence.count", $"佐证材料最多 {MostFiles} 份，请合并后再传。");
        }

        foreach (var (name, content) in files)
        {
            var stored = await store.HandleAsync(new(content, name, unit.EvidenceRegion, unit.OrganisationId), cancellation);
            if (!stored.Succeeded)
            {
                return stored.Problem;
            }

            db.Add(new CaseFile { CaseId = unit.Id, AttachmentId = stored.Value.Id });
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public class Request : IValidatableObject
    {
        public Guid CaseId { get; set; }

        public Guid Version { get; set; }

        /// <summary>What is said, by item code.</summary>
        public Dictionary<string, string?> Texts { get; set; } = [];

        [Display(Name = "移除已传材料")]
        public List<Guid> RemoveFiles { get; set; } = [];

        /// <summary>Hand it in, not only keep it.</summary>
        public bool Submit { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Texts.Any(t => t.Value?.Length > 4000) ? [new("每项自评最多 4000 个字，请精简。", [nameof(Texts)])] : [];
    }
}
