using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>The documents promised by one plan, or by all plans the actor may see, with what the calendar makes of them today.</summary>
public sealed class ListDocuments(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    /// <summary>What to list.</summary>
    /// <param name="PlanId">Of this plan only.</param>
    /// <param name="State">In this state.</param>
    /// <param name="Text">With these words in the title.</param>
    public sealed record Request(Guid? PlanId = null, DocumentState? State = null, string? Text = null);

    public async Task<IReadOnlyList<DocumentRow>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var documents = db.Set<PromisedDocument>().AsNoTracking().Where(d => d.RemovedOn == null);
        if (request.PlanId is { } plan)
        {
            documents = documents.Where(d => d.PlanId == plan);
        }

        if (request.Text?.Trim() is { Length: > 0 } text)
        {
            documents = documents.Where(d => d.Title.Contains(text));
        }

        var found = await documents.OrderByDescending(d => d.Plan.StartYear).ThenBy(d => d.PlanId).ThenBy(d => d.Place.Start).ThenBy(d => d.Id)
            .Select(d => new
            {
                Document = d,
                d.Plan,
                Region = db.Set<Region>().Where(r => r.Code == d.Plan.RegionCode).Select(r => r.Name).FirstOrDefault(),
                Unit = db.Set<Organisation>().Where(o => o.Id == d.ResponsibleOrganisationId).Select(o => o.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var today = clock.Today();
        var rows = found.Select(f =>
        {
            var d = f.Document;
            var due = d.DueOn ?? new DateOnly(f.Plan.EndYear, 12, 31);
            var state = PromisedDocument.StateOn(d.IssuedOn, d.WithdrawnOn, due, today);
            return new DocumentRow
            {
                Id = d.Id,
                PlanId = f.Plan.Id,
                PlanTitle = f.Plan.Title,
                RegionCode = f.Plan.RegionCode,
                Region = f.Region ?? f.Plan.RegionCode,
                Title = d.Title,
                Verb = d.Verb,
                Unit = f.Unit,
                UnitId = d.ResponsibleOrganisationId,
                DueOn = due,
                IssuedOn = d.IssuedOn,
                DocumentNumber = d.DocumentNumber,
                Link = d.Link,
                State = state,
                DaysLate = state == DocumentState.Overdue ? today.DayNumber - due.DayNumber : 0,
                Section = d.Place.Section,
                IsDemo = d.HasDemoDates,
            };
        });
        return [.. rows.Where(r => request.State is null || r.State == request.State)];
    }
}
