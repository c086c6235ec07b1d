using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Projects;

/// <summary>Moves a project to another stage of the pool. Leaving the pool is <see cref="RemoveProject"/>, since it needs a decision.</summary>
public sealed class MoveProject(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
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

        if (Refuses(project, request, clock.Today()) is { } problem)
        {
            return problem;
        }

        db.ExpectVersion(project, request.Version);
        db.Add(new ProjectMove
        {
            ProjectId = project.Id,
            From = project.Stage,
            To = request.To!.Value,
            On = request.On!.Value,
            DocumentNumber = string.IsNullOrWhiteSpace(request.DocumentNumber) ? null : request.DocumentNumber.Trim(),
            Note = request.Note?.Trim() ?? "",
            RecordedBy = current.Actor.UserId,
            RecordedAt = clock.GetUtcNow().UtcDateTime,
        });
        project.Stage = request.To.Value;
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

    private static Problem? Refuses(PoolProject project, Request request, DateOnly today)
    {
        var next = project.Stage.Next();
        if (!next.Contains(request.To!.Value))
        {
            var (from, to) = (DisplayText.OfEnum(project.Stage), DisplayText.OfEnum(request.To.Value));
            return new Problem(
                "project.stage",
                next.Count == 0 ? $"项目已处于“{from}”阶段，不能再变更。" : $"项目不能由“{from}”直接转为“{to}”，可转为：{string.Join('、', next.Select(s => DisplayText.OfEnum(s)))}。",
                nameof(Request.To));
        }

        return MoveDay.Refuses(project, request.On!.Value, today, nameof(Request.On));
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ProjectId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "转入阶段"), Required(ErrorMessage = "请选择要转入的阶段。")]
        public ProjectStage? To { get; set; }

        [Display(Name = "变更日期"), Required(ErrorMessage = "请填写变更日期。")]
        public DateOnly? On { get; set; }

        [Display(Name = "依据文号"), StringLength(60, ErrorMessage = "依据文号最多 60 个字。")]
        public string? DocumentNumber { get; set; }

        [Display(Name = "说明"), StringLength(500, ErrorMessage = "说明最多 500 个字，请精简。")]
        public string? Note { get; set; }
    }
}
