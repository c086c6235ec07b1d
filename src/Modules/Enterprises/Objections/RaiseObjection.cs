using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Records;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Objections;

/// <summary>An enterprise objects to a figure, to a record, or to anything else the base says of it.</summary>
public sealed class RaiseObjection(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <returns>The objection's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var enterprise = await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == request.EnterpriseId, cancellation);
        if (enterprise is null || !current.Actor.ReportsFor(enterprise))
        {
            return Problem.NotFound("该企业");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var about = await AboutAsync(db, request, cancellation);
        if (!about.Succeeded)
        {
            return about.Problem;
        }

        var (subject, item, stood) = about.Value;
        long? proposed = null;
        if (item is not null)
        {
            proposed = request.Proposed is { } entered ? item.Keep(entered) : null;
            if (proposed is null)
            {
                return new Problem("objection.proposed", request.Proposed is null ? "请填写应为多少。" : item.Remedy, nameof(Request.Proposed));
            }

            if (proposed == stood)
            {
                return new Problem("objection.same", "填写的数与现有的数相同，没有需要更正的。", nameof(Request.Proposed));
            }
        }

        if (await db.Set<Objection>().AnyAsync(o => o.EnterpriseId == enterprise.Id && o.State == ObjectionState.Open && o.Subject == subject, cancellation))
        {
            return new Problem("objection.open", "对这一项已经提出过异议，正在办理，请等待答复。");
        }

        var objection = new Objection
        {
            EnterpriseId = enterprise.Id,
            Subject = subject,
            Year = item is null ? null : request.Year,
            ItemKey = item?.Key,
            Stood = stood,
            Proposed = proposed,
            RecordId = request.RecordId,
            Reason = request.Reason!.Trim(),
            RaisedAt = clock.GetUtcNow().UtcDateTime,
            RaisedBy = current.Actor.Name,
        };
        db.Add(objection);
        await notifier.ToBureauAsync(enterprise.Organisation.RegionCode, $"{enterprise.Organisation.Name}提出异议", $"/enterprises/objections/{objection.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return objection.Id;
    }

    /// <summary>What an objection is about: in words, and for a figure which and what it is.</summary>
    internal static async Task<Result<(string Subject, YearItem? Item, long? Stood)>> AboutAsync(ChuangpuDb db, Request request, CancellationToken cancellation)
    {
        if (request.RecordId is { } record)
        {
            return await RecordLine.FindAsync(db, request.EnterpriseId, record, cancellation) is { Record.EndedAt: null } line
                ? ($"{DisplayText.OfEnum(line.Kind)}：{line.Text}", null, null)
                : Problem.NotFound("该记录");
        }

        if (request.ItemKey is null)
        {
            return (string.IsNullOrWhiteSpace(request.Subject) ? "企业基本信息" : request.Subject.Trim(), null, null);
        }

        return YearItems.OfKey(request.ItemKey) is { } item
            && await db.Set<YearFigures>().AsNoTracking().InForce().SingleOrDefaultAsync(f => f.EnterpriseId == request.EnterpriseId && f.Year == request.Year, cancellation) is { } figures
            ? ($"{request.Year} 年{item.Name}：{(item.Entered(figures) is { } value ? NumberFormat.Text(value) + item.Unit : "没有数据")}", item, item.Kept(figures))
            : Problem.NotFound("该年度的数据");
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid EnterpriseId { get; set; }

        public int? Year { get; set; }

        public string? ItemKey { get; set; }

        public Guid? RecordId { get; set; }

        [Display(Name = "异议事项"), StringLength(200, ErrorMessage = "异议事项最多 200 个字，请精简。")]
        public string? Subject { get; set; }

        [Display(Name = "应为")]
        public decimal? Proposed { get; set; }

        [Display(Name = "理由和依据"), Required(ErrorMessage = "请写明理由和依据。"), StringLength(500, ErrorMessage = "理由和依据最多 500 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
