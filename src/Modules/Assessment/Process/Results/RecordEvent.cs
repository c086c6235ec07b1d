using System.ComponentModel.DataAnnotations;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Results;

/// <summary>Records a bonus, malus or veto of a unit, before results are told; or takes one back with a reason.</summary>
public sealed class RecordEvent(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var unit = await db.Set<UnitCase>().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellation);
        var found = unit is null ? Problem.NotFound("该单位") : await db.ManagedAsync(unit.ProcessId, current.Actor, "登记加减分事项", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        if (Closed(process) is { } closed)
        {
            return closed;
        }

        var definition = await db.DefinitionAsync(process, cancellation);
        if (definition.Find(request.ItemCode!) is not { Source: ItemSource.Bonus or ItemSource.Malus or ItemSource.Veto } item || item.LeftOutOf.Contains(unit!.GroupCode))
        {
            return new Problem("assessment.item", "请选择方案中适用于该单位的加分项、扣分项或一票否决项。", nameof(Request.ItemCode));
        }

        var points = item.Source == ItemSource.Veto ? 0 : request.Points ?? 0;
        if (item.Source != ItemSource.Veto && points <= 0)
        {
            return new Problem("assessment.points", "请填写大于 0 的分值；扣分项也填正数。", nameof(Request.Points));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new RecordedEvent { CaseId = unit.Id, RegionCode = process.RegionCode, ItemCode = item.Code, Points = points, Reason = request.Reason!.Trim(), RecordedBy = current.Actor.UserId, RecordedAt = now });
        process.Note("Event", $"登记{WebKit.DisplayText.OfEnum(item.Source)}：{unit.UnitName}，{item.Name}{(points == 0 ? "" : $" {points:0.##} 分")}", current.Actor, now, request.Reason);
        return await db.SaveProcessAsync(cancellation);
    }

    /// <summary>Takes one back.</summary>
    public async Task<Result> WithdrawAsync(Guid eventId, string? reason, CancellationToken cancellation = default)
    {
        var recorded = await db.Set<RecordedEvent>().Include(e => e.Case).SingleOrDefaultAsync(e => e.Id == eventId, cancellation);
        var found = recorded is null ? Problem.NotFound("该事项") : await db.ManagedAsync(recorded.Case.ProcessId, current.Actor, "撤销加减分事项", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (Closed(found.Value) is { } closed)
        {
            return closed;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Problem("assessment.reason", "请写明撤销的理由。");
        }

        recorded!.Withdrawn = reason.Trim();
        found.Value.Note("Event", $"撤销加减分事项：{recorded.Case.UnitName}", current.Actor, clock.GetUtcNow().UtcDateTime, reason);
        return await db.SaveProcessAsync(cancellation);
    }

    // Afterwards only an appeal changes a result.
    private static Problem? Closed(AssessmentProcess process) => process.State >= ProcessState.Provisional
        ? new("assessment.state", $"考核目前是“{WebKit.DisplayText.OfEnum(process.State)}”，结果反馈之后只能通过申诉调整。")
        : null;

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid CaseId { get; set; }

        [Display(Name = "事项"), Required(ErrorMessage = "请选择事项。")]
        public string? ItemCode { get; set; }

        [Display(Name = "分值"), Range(typeof(decimal), "0", "100", ErrorMessage = "分值应在 0 至 100 之间。")]
        public decimal? Points { get; set; }

        [Display(Name = "理由和依据"), Required(ErrorMessage = "请写明理由和依据文件。"), StringLength(500, ErrorMessage = "理由最多 500 个字。")]
        public string? Reason { get; set; }
    }
}
