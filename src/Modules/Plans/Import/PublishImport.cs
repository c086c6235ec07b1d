using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Texts;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>
/// Publishes what another person prepared (四眼): makes the plan, or its new version, and puts all that was accepted into the
/// register, in one transaction. Undecided findings are not taken.
/// </summary>
public sealed class PublishImport(ChuangpuDb db, CurrentActor current, Notifier notices, TimeProvider clock) : IUseCase
{
    /// <summary>The id of the plan.</summary>
    public async Task<Result<Guid>> HandleAsync(Guid importId, CancellationToken cancellation = default)
    {
        var import = await db.Set<PlanImport>().SingleOrDefaultAsync(i => i.Id == importId, cancellation);
        if (Refusal(import) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var document = await db.Set<ImportedDocument>().AsNoTracking().SingleAsync(d => d.ImportId == importId, cancellation);
        var plan = await PlanAsync(import!, now, cancellation);
        if (plan is null)
        {
            return Problem.NotFound("要更新的规划");
        }

        var number = await db.Set<PlanVersion>().Where(v => v.PlanId == plan.Id).MaxAsync(v => (int?)v.Number, cancellation) ?? 0;
        var version = new PlanVersion { PlanId = plan.Id, Number = number + 1, Text = document.Text, AttachmentId = import!.AttachmentId, ReadAt = import.CreatedAt };
        version.Headings.AddRange(ImportedHeading.Read(document.Outline).Select((h, i) => new Heading
        {
            VersionId = version.Id,
            Ordinal = i,
            Number = h.Number,
            Title = h.Title,
            Depth = h.Depth,
            Kind = h.Kind,
            Start = h.Start,
            End = h.End,
        }));
        db.Add(version);
        await PutAsync(import, plan, version, now, cancellation);

        import.PlanId = plan.Id;
        import.State = ImportState.Published;
        (import.PublishedBy, import.PublishedAt) = (current.Actor.UserId, now);
        foreach (var user in new[] { import.CreatedBy, import.SubmittedBy }.OfType<Guid>().Distinct())
        {
            notices.ToUser(user, Words.Clip($"《{Words.Clip(plan.Title, 150)}》已发布", 200), $"/plans/{plan.Id}");
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return plan.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem(Problem.ConflictCode, "发布期间有人修改了这份规划，没有发布任何内容。请刷新页面核对后重试。");
        }
    }

    private Problem? Refusal(PlanImport? import) =>
        import is null ? Problem.NotFound("该导入")
        : !current.Actor.Can(Capability.PublishPlans, import.RegionCode) ? Problem.NotAllowed("发布该规划")
        : import.State != ImportState.Submitted ? new Problem("import.state", "这次导入不在待发布状态。请刷新页面查看最新状态。")
        : import.WasPreparedBy(current.Actor.UserId) ? new Problem("import.four-eyes", "导入或提交的人不能自己发布，请另一位有发布权限的同事发布。")
        : null;

    private async Task<Plan?> PlanAsync(PlanImport import, DateTime now, CancellationToken cancellation)
    {
        var plan = import.IsNewVersion ? await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == import.PlanId, cancellation) : NewPlan(import);
        if (plan is null)
        {
            return null;
        }

        plan.Title = import.Title;
        plan.StartYear = import.StartYear!.Value;
        plan.EndYear = import.EndYear!.Value;
        plan.DocumentNumber = import.DocumentNumber ?? plan.DocumentNumber;
        plan.Issuer = import.Issuer ?? plan.Issuer;
        plan.IssuedOn = import.IssuedOn ?? plan.IssuedOn;
        plan.Status = plan.Status == PlanStatus.Draft ? PlanStatus.Active : plan.Status;
        plan.PublishedAt ??= now;
        plan.PublishedBy ??= current.Actor.UserId;
        return plan;
    }

    private Plan NewPlan(PlanImport import)
    {
        var plan = new Plan { Title = import.Title, RegionCode = import.RegionCode, StartYear = 0, EndYear = 0, PreparedBy = import.CreatedBy };
        db.Add(plan);
        return plan;
    }

    private async Task PutAsync(PlanImport import, Plan plan, PlanVersion version, DateTime now, CancellationToken cancellation)
    {
        var findings = await db.Set<Finding>().AsNoTracking()
            .Where(f => f.ImportId == import.Id && f.Decision == FindingDecision.Accepted).OrderBy(f => f.Start).ToListAsync(cancellation);
        var held = import.IsNewVersion ? (await PlanItems.StandingAsync(db, plan.Id, cancellation)).ToDictionary(i => i.Id) : [];
        var organisations = await OrganisationNames.LoadAsync(db, plan.RegionCode, cancellation);
        var history = await VersionHistory.OfAsync(db, import, version, current.Actor, clock, cancellation);
        foreach (var finding in findings)
        {
            var item = finding.ItemId is { } id ? held.GetValueOrDefault(id) : null;
            if (finding.Difference == Difference.Gone)
            {
                // Somebody may have struck it since; then there is nothing left to do.
                if (item is not null)
                {
                    item.RemovedOn = clock.Today();
                    history.Removed(item);
                }

                continue;
            }

            var place = new SourcePlace { VersionId = version.Id, Start = finding.Start, End = finding.End, Section = finding.Section, Rule = finding.Rule };
            var heading = version.Headings.LastOrDefault(h => h.Start <= finding.Start)?.Id;
            if (item is null)
            {
                db.Add(ItemFields.Create(finding.Fields, plan.Id, place, heading, finding.DecidedBy, now, organisations));
                continue;
            }

            if (finding.Difference == Difference.Changed || finding.IsEdited)
            {
                var before = Adjustable.ReadAll(item);
                ItemFields.Put(finding.Fields, item, organisations);
                history.Changed(item, before);
                // A row made with its key set is taken for one that exists, unless it is said to be new.
                db.AddRange(ItemFields.Parts(item).Where(part => db.Entry(part).State == EntityState.Detached).ToList());
            }

            item.Place = place;
            item.HeadingId = heading;
        }
    }
}
