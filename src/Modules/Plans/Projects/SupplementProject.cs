using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>Adds a project the plan does not name to its pool, by a decision (补充入库).</summary>
public sealed class SupplementProject(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        if (plan.RefusesPoolChange(current.Actor) is { } refused)
        {
            return refused;
        }

        if (request.DecidedOn > clock.Today())
        {
            return new Problem("project.day", "决定日期晚于今天，请在作出决定后再登记。", nameof(Request.DecidedOn));
        }

        var name = request.Name!.Trim();
        if (await db.Set<PoolProject>().AnyAsync(p => p.PlanId == plan.Id && p.Name == name && p.Stage != ProjectStage.Removed && p.RemovedOn == null, cancellation))
        {
            return new Problem("project.name", "项目库中已有同名项目，请核对名称，或直接变更该项目的阶段。", nameof(Request.Name));
        }

        var project = Project(plan, name, request);
        db.Add(project);
        db.Add(new ProjectMove
        {
            ProjectId = project.Id,
            To = project.Stage,
            On = request.DecidedOn!.Value,
            DocumentNumber = request.DocumentNumber!.Trim(),
            Note = request.Reason!.Trim(),
            RecordedBy = current.Actor.UserId,
            RecordedAt = project.AcceptedAt,
        });
        await db.SaveChangesAsync(cancellation);
        return project.Id;
    }

    private PoolProject Project(Plan plan, string name, Request request) => new()
    {
        PlanId = plan.Id,
        Place = new SourcePlace(),
        AcceptedBy = current.Actor.UserId,
        AcceptedAt = clock.GetUtcNow().UtcDateTime,
        Name = name,
        Actors = request.Actors?.Trim() ?? "",
        Verb = request.Verb?.Trim() ?? "",
        Stage = request.AsReserve ? ProjectStage.Reserve : ProjectStage.Candidate,
        Investment = request.InvestmentWan * 10_000,
        StartOn = request.StartOn,
        FinishOn = request.FinishOn,
    };

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid PlanId { get; set; }

        [Display(Name = "项目名称"), Required(ErrorMessage = "请填写项目名称。"), StringLength(300, ErrorMessage = "项目名称最多 300 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "建设内容"), StringLength(30, ErrorMessage = "最多 30 个字，如“建设”“研发”。")]
        public string? Verb { get; set; }

        [Display(Name = "实施单位"), StringLength(300, ErrorMessage = "实施单位最多 300 个字。")]
        public string? Actors { get; set; }

        [Display(Name = "直接列入储备")]
        public bool AsReserve { get; set; }

        [Display(Name = "计划投资"), Range(typeof(decimal), "0", "100000000", ErrorMessage = "计划投资请填写 0 到 1 亿之间的万元数。")]
        public decimal? InvestmentWan { get; set; }

        [Display(Name = "开工日期")]
        public DateOnly? StartOn { get; set; }

        [Display(Name = "计划完成日期")]
        public DateOnly? FinishOn { get; set; }

        [Display(Name = "决定文号"), Required(ErrorMessage = "补充入库须有决定，请填写文号。"), StringLength(60, ErrorMessage = "文号最多 60 个字。")]
        public string? DocumentNumber { get; set; }

        [Display(Name = "决定日期"), Required(ErrorMessage = "请填写决定日期。")]
        public DateOnly? DecidedOn { get; set; }

        [Display(Name = "入库理由"), Required(ErrorMessage = "请写明补充入库的理由。"), StringLength(500, ErrorMessage = "理由最多 500 个字，请精简。")]
        public string? Reason { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            StartOn > FinishOn ? [new("计划完成日期早于开工日期，请核对。", [nameof(FinishOn)])] : [];
    }
}
