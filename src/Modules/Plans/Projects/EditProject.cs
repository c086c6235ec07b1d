using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>Fills in what is known of a project: who carries it out, how much is invested, from when to when.</summary>
public sealed class EditProject(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<PoolProject>().Include(p => p.Plan).SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellation) is not { } project)
        {
            return Problem.NotFound("该项目");
        }

        if (project.Plan.RefusesPoolChange(current.Actor) is { } refused)
        {
            return refused;
        }

        if (project.Stage == ProjectStage.Removed)
        {
            return new Problem("project.stage", "项目已经调出，只能查看，不能再修改。");
        }

        db.ExpectVersion(project, request.Version);
        project.Actors = request.Actors?.Trim() ?? "";
        project.Investment = request.InvestmentWan * 10_000;
        project.StartOn = request.StartOn;
        project.FinishOn = request.FinishOn;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该项目");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid ProjectId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "实施单位"), StringLength(300, ErrorMessage = "实施单位最多 300 个字。")]
        public string? Actors { get; set; }

        [Display(Name = "计划投资"), Range(typeof(decimal), "0", "100000000", ErrorMessage = "计划投资请填写 0 到 1 亿之间的万元数。")]
        public decimal? InvestmentWan { get; set; }

        [Display(Name = "开工日期")]
        public DateOnly? StartOn { get; set; }

        [Display(Name = "计划完成日期")]
        public DateOnly? FinishOn { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            StartOn > FinishOn ? [new("计划完成日期早于开工日期，请核对。", [nameof(FinishOn)])] : [];
    }
}
