using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>Takes a project out of the pool by a decision (调出). It stays readable with its history.</summary>
public sealed class RemoveProject(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var project = await db.Set<PoolProject>().Include(p => p.Plan).Include(p => p.Moves).SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellation);
        if (project is null)
        {
            return Problem.NotFound("该项目");
        }

        if (project.Plan.RefusesPoolChange(current.Actor) is { } refused)
        {
            return refused;
        }

        if (!project.Stage.CanBeRemoved())
        {
            return new Problem("project.stage", project.Stage == ProjectStage.Removed ? "项目已经调出。如需恢复，请以新的决定补充入库。" : "项目已经完成，不能调出。");
        }

        if (MoveDay.Refuses(project, request.DecidedOn!.Value, clock.Today(), nameof(Request.DecidedOn)) is { } day)
        {
            return day;
        }

        db.ExpectVersion(project, request.Version);
        db.Add(new ProjectMove
        {
            ProjectId = project.Id,
            From = project.Stage,
            To = ProjectStage.Removed,
            On = request.DecidedOn.Value,
            DocumentNumber = request.DocumentNumber!.Trim(),
            Note = request.Reason!.Trim(),
            RecordedBy = current.Actor.UserId,
            RecordedAt = clock.GetUtcNow().UtcDateTime,
        });
        project.Stage = ProjectStage.Removed;
        project.RemovedOn = request.DecidedOn;
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
    public sealed class Request
    {
        public Guid ProjectId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "决定文号"), Required(ErrorMessage = "调出项目须有决定，请填写文号。"), StringLength(60, ErrorMessage = "文号最多 60 个字。")]
        public string? DocumentNumber { get; set; }

        [Display(Name = "决定日期"), Required(ErrorMessage = "请填写决定日期。")]
        public DateOnly? DecidedOn { get; set; }

        [Display(Name = "调出原因"), Required(ErrorMessage = "请写明调出的原因。"), StringLength(500, ErrorMessage = "原因最多 500 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
