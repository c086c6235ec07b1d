using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Objections;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Register;

/// <summary>What the base asks of somebody: objections and figures to decide, figures to mend, certificates to renew.</summary>
internal sealed class EnterpriseTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    private const int MostSingly = 5;

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation) =>
        actor.Can(Capability.ManageEnterprises) && actor.RegionCode is not null ? await OfBureauAsync(cancellation)
        : actor.Can(Capability.ReportOwnEnterprise) && actor.OrganisationId is { } own ? await OfEnterpriseAsync(own, cancellation)
        : [];

    private async Task<List<TodoItem>> OfBureauAsync(CancellationToken cancellation)
    {
        var items = new List<TodoItem>();
        var objections = await db.Set<Objection>().Where(o => o.State == ObjectionState.Open).OrderBy(o => o.RaisedAt)
            .Select(o => new { o.Id, o.Enterprise.Organisation.Name, o.Subject }).ToListAsync(cancellation);
        items.AddRange(objections.Count > MostSingly ? [new TodoItem($"有 {objections.Count} 件企业异议待办理", "/enterprises/objections?state=Open", null, "企业异议")]
            : objections.Select(o => new TodoItem($"办理异议：{o.Name}，{o.Subject}", $"/enterprises/objections/{o.Id}", null, "企业异议")));
        var waiting = await db.Set<YearFigures>().Where(f => f.SubmittedAt != null && f.InForceAt == null && f.EndedAt == null).OrderBy(f => f.SubmittedAt)
            .Select(f => new { f.EnterpriseId, f.Enterprise.Organisation.Name, f.Year }).ToListAsync(cancellation);
        items.AddRange(waiting.Count > MostSingly ? [new TodoItem($"有 {waiting.Count} 份企业年度数据待确认", "/enterprises/figures", null, "企业数据")]
            : waiting.Select(f => new TodoItem($"确认年度数据：{f.Name}，{f.Year} 年", $"/enterprises/{f.EnterpriseId}/figures", null, "企业数据")));
        return items;
    }

    private async Task<List<TodoItem>> OfEnterpriseAsync(Guid own, CancellationToken cancellation)
    {
        var items = new List<TodoItem>();
        var (today, last) = (clock.Today(), clock.Today().Year - 1);
        if (!await db.Set<Enterprise>().AnyAsync(e => e.Id == own, cancellation))
        {
            return items;
        }

        var figures = await db.Set<YearFigures>().Where(f => f.EnterpriseId == own && f.EndedAt == null).ToListAsync(cancellation);
        items.AddRange(figures.Where(f => f.State == FigureState.Returned).Select(f => new TodoItem($"修改被退回的 {f.Year} 年数据", $"/enterprises/{own}/figures/{f.Year}", null, "退回修改")));
        if (!figures.Exists(f => f.Year == last && f.State is FigureState.InForce or FigureState.Submitted or FigureState.Returned))
        {
            items.Add(new($"填报 {last} 年数据", $"/enterprises/{own}/figures/{last}", null, "企业数据"));
        }

        items.AddRange((await QualificationsEnding.ListAsync(db, today, cancellation)).Where(q => q.EnterpriseId == own)
            .Select(q => new TodoItem($"{q.Title}将到期", $"/enterprises/{own}", q.ValidUntil, "资质到期")));
        return items;
    }
}
