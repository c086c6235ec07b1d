using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>Makes a batch's list public for so many working days, from tomorrow on counted.</summary>
public sealed class PublishBatch(ChuangpuDb db, ReadCalendar calendar, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (await db.FindBatchAsync(request.BatchId, cancellation) is not { } batch)
        {
            return Problem.NotFound("该批次");
        }

        if (!current.Actor.Can(Capability.CheckApplications, batch.RegionCode))
        {
            return Problem.NotAllowed("公示该批次");
        }

        if (batch.State != BatchState.Drafting)
        {
            return new Problem("batch.state", "该批次已经公示，没有重复处理。");
        }

        if (!batch.Applications.Exists(a => a.State == ApplicationState.Listed))
        {
            return new Problem("batch.empty", "批次中没有事项，不能公示。");
        }

        var today = clock.Today();
        (batch.State, batch.PublishedOn, batch.PublishedBy, batch.WorkingDays) = (BatchState.Published, today, current.Actor.UserId, request.Days);
        batch.EndsOn = (await calendar.WorkingDaysAsync(cancellation)).Add(today, request.Days!.Value);
        foreach (var application in batch.Applications.Where(a => a.State == ApplicationState.Listed))
        {
            await notifier.ToOrganisationAsync(application.OrganisationId, $"正在公示：“{application.Clause.Name}”，公示至 {batch.EndsOn:yyyy-MM-dd}", $"/policies/publications/{batch.Id}", cancellation);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该批次");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid BatchId { get; set; }

        [Display(Name = "公示期"), Required(ErrorMessage = "请填写公示的工作日数。"), Range(HandlingDays.Publication, 30, ErrorMessage = "公示期应为 5 至 30 个工作日。")]
        public int? Days { get; set; } = HandlingDays.Publication;
    }
}
