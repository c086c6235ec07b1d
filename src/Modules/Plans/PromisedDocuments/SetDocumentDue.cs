using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Says who answers for a promised document and by when.</summary>
public sealed class SetDocumentDue(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<PromisedDocument>().Include(d => d.Plan).SingleOrDefaultAsync(d => d.Id == request.DocumentId && d.RemovedOn == null, cancellation) is not { } document)
        {
            return Problem.NotFound("该文件");
        }

        if (!current.Actor.MayRecord(document))
        {
            return Problem.NotAllowed("分解文件出台任务");
        }

        if (request.DueOn is { } due && due.Year < document.Plan.StartYear)
        {
            return new Problem("document.due", $"应出台日期早于规划期（{document.Plan.Period}），请核对。", nameof(Request.DueOn));
        }

        if (request.ResponsibleId is { } unit && !await db.Set<Organisation>().AnyAsync(o => o.Id == unit, cancellation))
        {
            return new Problem("document.unit", "所选责任单位已不存在，请重新选择。", nameof(Request.ResponsibleId));
        }

        db.ExpectVersion(document, request.Version);
        document.DueOn = request.DueOn;
        document.ResponsibleOrganisationId = request.ResponsibleId;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该文件");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid DocumentId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "责任单位")]
        public Guid? ResponsibleId { get; set; }

        [Display(Name = "应出台日期")]
        public DateOnly? DueOn { get; set; }
    }
}
