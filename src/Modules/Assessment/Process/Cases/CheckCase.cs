using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>The bureau checks a unit's report or returns it with a reason; never somebody of that unit.</summary>
public sealed class CheckCase(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var actor = current.Actor;
        var unit = await db.Set<UnitCase>().Include(c => c.Process).ThenInclude(p => p.Steps).Include(c => c.Files).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellation);
        if (unit is null || !actor.Scope.Covers(unit.RegionCode))
        {
            return Problem.NotFound("该考核");
        }

        if (!actor.Can(Capability.ManageAssessments, unit.RegionCode))
        {
            return Problem.NotAllowed("核查自评");
        }

        if (unit.Process.State != ProcessState.Reporting || unit.State != CaseState.Submitted)
        {
            return new Problem("assessment.state", $"这份自评目前是“{WebKit.DisplayText.OfEnum(unit.State)}”，不能核查，可能刚被他人处理。请刷新后查看。");
        }

        if (actor.UserId == unit.SubmittedBy || (unit.OrganisationId is { } own && own == actor.OrganisationId))
        {
            return new Problem("four-eyes", "本单位的自评须由其他单位的工作人员核查。");
        }

        db.ExpectVersion(unit, request.Version);
        var passes = request.Decision == CheckOutcome.Pass;
        (unit.State, unit.CheckedBy, unit.CheckedAt) = (passes ? CaseState.Checked : CaseState.Returned, actor.UserId, clock.GetUtcNow().UtcDateTime);
        unit.CheckNote = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        foreach (var file in unit.Files)
        {
            file.IsNeutral = passes && request.NeutralFiles.Contains(file.Id);
        }

        unit.Process.Note("Check", $"{(passes ? "核查通过" : "退回")}：{unit.UnitName}", actor, unit.CheckedAt.Value, unit.CheckNote);
        await notifier.ToUnitAsync(unit, passes ? $"自评已核查通过：{unit.Process.Title}" : $"自评被退回，请修改后重新提交：{unit.Process.Title}", cancellation);
        return await db.SaveProcessAsync(cancellation, "这份自评");
    }

    /// <summary>What the form sends.</summary>
    public class Request : IValidatableObject
    {
        public Guid CaseId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "核查意见"), Required(ErrorMessage = "请选择通过或退回。")]
        public CheckOutcome? Decision { get; set; }

        [Display(Name = "理由"), StringLength(1000, ErrorMessage = "理由最多 1000 个字，请精简。")]
        public string? Reason { get; set; }

        [Display(Name = "可供盲评的材料")]
        public List<Guid> NeutralFiles { get; set; } = [];

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Decision == CheckOutcome.Return && string.IsNullOrWhiteSpace(Reason) ? [new("退回时请写明理由，让填报单位知道要改什么。", [nameof(Reason)])] : [];
    }
}
