using System.ComponentModel.DataAnnotations;
using Chuangpu.Assessment.Process.Results;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Appeals;

/// <summary>Decides an appeal: by somebody who neither checked the unit nor told it the result. Upheld, a new run has to carry it out.</summary>
public sealed class DecideAppeal(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var actor = current.Actor;
        var appeal = await db.Set<Appeal>().Include(a => a.Case).SingleOrDefaultAsync(a => a.Id == request.AppealId, cancellation);
        var found = appeal is null ? Problem.NotFound("该申诉") : await db.ManagedAsync(appeal.Case.ProcessId, actor, "复核申诉", cancellation, Capability.DecideAssessments);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        if (process.State != ProcessState.Provisional || appeal!.State != AppealState.Pending)
        {
            return new Problem("appeal.state", "这份申诉不在等待复核的状态，可能刚被他人处理。请刷新后查看。");
        }

        if (actor.UserId == appeal.Case.CheckedBy || actor.UserId == process.AnnouncedBy)
        {
            return new Problem("four-eyes", "您核查过该单位的自评或反馈过结果，申诉须由另一位工作人员或领导复核。");
        }

        var (upheld, now) = (request.Outcome == AppealState.Upheld, clock.GetUtcNow().UtcDateTime);
        if (upheld && request.Remedy == AppealRemedy.Adjustment)
        {
            var definition = await db.DefinitionAsync(process, cancellation);
            if (definition.Find(request.ItemCode ?? "") is not { Source: ItemSource.Adjustment } item)
            {
                return new Problem("appeal.item", "请选择方案中的调整项；方案没有调整项时，请更正数据后选“数据已更正，重新计算”。", nameof(Request.ItemCode));
            }

            db.Add(new RecordedEvent
            {
                CaseId = appeal.CaseId,
                RegionCode = process.RegionCode,
                ItemCode = item.Code,
                Points = request.Points!.Value,
                Reason = Cut($"申诉成立：{request.Decision!.Trim()}"),
                AppealId = appeal.Id,
                RecordedBy = actor.UserId,
                RecordedAt = now,
            });
        }

        db.ExpectVersion(appeal, request.Version);
        (appeal.State, appeal.Remedy, appeal.Decision, appeal.DecidedBy, appeal.DecidedAt) = (request.Outcome!.Value, upheld ? request.Remedy : null, request.Decision!.Trim(), actor.UserId, now);
        process.Note("Appeal", $"复核申诉：{appeal.Case.UnitName}，{WebKit.DisplayText.OfEnum(appeal.State)}", actor, now, appeal.Decision.Length <= 1000 ? appeal.Decision : appeal.Decision[..1000]);
        await notifier.ToUnitAsync(appeal.Case, $"申诉已复核，{WebKit.DisplayText.OfEnum(appeal.State)}：{process.Title}", cancellation);
        return await db.SaveProcessAsync(cancellation, "这份申诉");
    }

    private static string Cut(string text) => text.Length <= 500 ? text : text[..499] + "…";

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid AppealId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "复核结论"), Required(ErrorMessage = "请选择复核结论。")]
        public AppealState? Outcome { get; set; }

        [Display(Name = "处理方式")]
        public AppealRemedy? Remedy { get; set; }

        [Display(Name = "调整项")]
        public string? ItemCode { get; set; }

        [Display(Name = "加减分"), Range(typeof(decimal), "-100", "100", ErrorMessage = "加减分应在 -100 至 100 之间。")]
        public decimal? Points { get; set; }

        [Display(Name = "复核意见"), Required(ErrorMessage = "请写明复核意见，申诉单位可以看到。"), StringLength(2000, ErrorMessage = "复核意见最多 2000 个字。")]
        public string? Decision { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Outcome == AppealState.Pending)
            {
                yield return new("请选择申诉成立或维持原结果。", [nameof(Outcome)]);
            }

            if (Outcome == AppealState.Upheld && Remedy is null)
            {
                yield return new("申诉成立时请选择处理方式。", [nameof(Remedy)]);
            }

            if (Outcome == AppealState.Upheld && Remedy == AppealRemedy.Adjustment && Points is null or 0)
            {
                yield return new("请填写加减的分值，减分填负数。", [nameof(Points)]);
            }
        }
    }
}
