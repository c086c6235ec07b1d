using System.ComponentModel.DataAnnotations;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Appeals;

/// <summary>A unit appeals against its result with evidence, until the last day of appeals.</summary>
public sealed class SubmitAppeal(ChuangpuDb db, CurrentActor current, StoreAttachment store, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <summary>The most files of an appeal.</summary>
    public const int MostFiles = 5;

    public async Task<Result<Guid>> HandleAsync(Request request, IReadOnlyList<(string Name, Stream Content)> files, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var unit = await db.Set<UnitCase>().Include(c => c.Process).Include(c => c.Letters).Include(c => c.Appeals).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellation);
        if (unit is null || !unit.IsOf(current.Actor))
        {
            return Problem.NotFound("该考核");
        }

        if (Closed(unit) is { } closed)
        {
            return closed;
        }

        if (files.Count > MostFiles)
        {
            return new Problem("evidence.count", $"佐证材料最多 {MostFiles} 份，请合并后再传。");
        }

        var letter = unit.Letters.MaxBy(l => l.Number)!;
        var line = string.IsNullOrEmpty(request.ItemCode) ? null : letter.Lines().FirstOrDefault(l => l.Code == request.ItemCode);
        var appeal = new Appeal
        {
            CaseId = unit.Id,
            RegionCode = unit.RegionCode,
            LetterId = letter.Id,
            ItemCode = line?.Code,
            ItemName = line?.Name,
            Text = request.Text!.Trim(),
            SubmittedBy = current.Actor.UserId,
            SubmittedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(appeal);
        foreach (var (name, content) in files)
        {
            var stored = await store.HandleAsync(new(content, name, unit.EvidenceRegion, unit.OrganisationId), cancellation);
            if (!stored.Succeeded)
            {
                return stored.Problem;
            }

            db.Add(new CaseFile { CaseId = unit.Id, AppealId = appeal.Id, AttachmentId = stored.Value.Id });
        }

        await notifier.ToBureauAsync(unit.RegionCode, $"待复核的申诉：{unit.UnitName}（{unit.Process.Title}）", $"/assessment/appeals/{appeal.Id}", cancellation);
        var saved = await db.SaveProcessAsync(cancellation, "这份申诉");
        return saved.Succeeded ? appeal.Id : saved.Problem;
    }

    /// <summary>Why the unit may not appeal now, or null. The process, letters and appeals must be loaded.</summary>
    internal Problem? Closed(UnitCase unit) =>
        unit.Process.State != ProcessState.Provisional || unit.Letters.Count == 0
            ? new("appeal.state", $"考核目前是“{WebKit.DisplayText.OfEnum(unit.Process.State)}”，不能申诉。")
        : clock.Today() > unit.Process.AppealUntil
            ? new("appeal.late", $"申诉期已于 {unit.Process.AppealUntil:yyyy年M月d日} 截止，不能再提交申诉。")
        : unit.Appeals.Exists(a => a.State == AppealState.Pending)
            ? new("appeal.pending", "您单位已有一份申诉正在复核，复核之后才能再次申诉。")
        : null;

    /// <summary>What the form sends.</summary>
    public class Request
    {
        public Guid CaseId { get; set; }

        [Display(Name = "申诉的考核项")]
        public string? ItemCode { get; set; }

        [Display(Name = "申诉内容"), Required(ErrorMessage = "请写明哪里有误、要求怎样更正。"), StringLength(4000, ErrorMessage = "申诉内容最多 4000 个字。")]
        public string? Text { get; set; }
    }
}
