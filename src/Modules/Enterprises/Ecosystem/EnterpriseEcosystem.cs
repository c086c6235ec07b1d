using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Help;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Periods;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Ecosystem;

/// <summary>Enterprises in the ecosystem, with their industries, research units, rights, people who help, contracts and investments. For who may browse enterprises.</summary>
internal sealed class EnterpriseEcosystem(ChuangpuDb db, KeptEcosystem kept, CurrentActor current, TimeProvider clock) : IEcosystemSource
{
    private readonly DateOnly _today = clock.Today();

    private bool _mayRead => current.Actor.Can(Capability.BrowseEnterprises);

    private IQueryable<Enterprise> Standing => db.Set<Enterprise>().AsNoTracking().Where(e => e.State == EnterpriseState.Operating);

    // Recognised research units are the platforms of which the base knows.
    private IQueryable<Qualification> Platforms => db.Set<Qualification>().AsNoTracking()
        .Where(q => q.Kind == QualificationKind.ResearchUnit && q.EndedAt == null && q.RecognisedOn <= _today && (q.ValidUntil == null || q.ValidUntil >= _today));

    private IQueryable<IntellectualProperty> Inventions => db.Set<IntellectualProperty>().AsNoTracking().Where(p => p.Kind == PropertyKind.Invention && p.EndedAt == null);

    private IQueryable<HelpAssignment> Helpers => db.Set<HelpAssignment>().AsNoTracking().Where(h => h.From <= _today && (h.To == null || h.To >= _today));

    /// <inheritdoc />
    public async Task<EcoNode?> FindAsync(EcoNodeId id, CancellationToken cancellation) => !_mayRead ? null : id.Kind switch
    {
        EcoKind.Enterprise => (await Rows(db.Set<Enterprise>().AsNoTracking().Where(e => e.Id == id.Guid)).SingleOrDefaultAsync(cancellation)) is { } e ? Of(e) : null,
        EcoKind.Industry => Industries.NameOf(id.Key) is not null && id.Key.Length == 2 ? OfIndustry(id.Key, null) : null,
        EcoKind.Platform => await Platforms.Include(q => q.Enterprise.Organisation).SingleOrDefaultAsync(q => q.Id == id.Guid, cancellation) is { } platform ? Of(platform) : null,
        EcoKind.Right => await Inventions.Include(p => p.Enterprise.Organisation).SingleOrDefaultAsync(p => p.Id == id.Guid, cancellation) is { } right ? Of(right) : null,
        EcoKind.Person => await Helpers.SingleOrDefaultAsync(h => h.Id == id.Guid, cancellation) is { } helper ? Of(await Helpers.Where(h => h.Kind == helper.Kind && h.Name == helper.Name).ToListAsync(cancellation)) : null,
        EcoKind.Contract => await db.Set<TechContract>().AsNoTracking().Include(c => c.Enterprise.Organisation).SingleOrDefaultAsync(c => c.Id == id.Guid && c.EndedAt == null, cancellation) is { } contract ? Of(contract) : null,
        EcoKind.Investment => await db.Set<Investment>().AsNoTracking().Include(i => i.Enterprise.Organisation).SingleOrDefaultAsync(i => i.Id == id.Guid && i.EndedAt == null, cancellation) is { } investment ? Of(investment) : null,
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcoGroup?>> AroundAsync(EcoQuestion question, CancellationToken cancellation) => !_mayRead
        ? question.Node is null ? [new("企业", EcoPart.Industry, EcoKind.Enterprise, 0, [], "企业的情况只对科技部门和领导开放。")] : []
        : question.Node switch
        {
            // The whole region is counted; colleagues share what is kept, for the day.
            null => await kept.Regions.GetAsync(string.Join('|', question, _today, current.Actor.Scope with { UserId = null }), db, () => RegionAsync(question, cancellation), _ => 1, cancellation),
            { Kind: EcoKind.Enterprise } node => await EnterpriseAsync(question, node.Guid, cancellation),
            { Kind: EcoKind.Industry } node => [await OwnersAsync(question, "行业内的企业", Standing.Where(e => e.IndustryCode != null && e.IndustryCode.StartsWith(node.Key)), cancellation)],
            { Kind: EcoKind.Platform } node => [await OwnersAsync(question, "依托企业", Standing.Where(e => db.Set<Qualification>().Any(q => q.Id == node.Guid && q.EnterpriseId == e.Id)), cancellation)],
            { Kind: EcoKind.Right } node => [await OwnersAsync(question, "权利人", Standing.Where(e => db.Set<IntellectualProperty>().Any(p => p.Id == node.Guid && p.EnterpriseId == e.Id)), cancellation)],
            { Kind: EcoKind.Contract } node => [await OwnersAsync(question, "当事企业", Standing.Where(e => db.Set<TechContract>().Any(c => c.Id == node.Guid && c.EnterpriseId == e.Id)), cancellation)],
            { Kind: EcoKind.Investment } node => [await OwnersAsync(question, "投资企业", Standing.Where(e => db.Set<Investment>().Any(i => i.Id == node.Guid && i.EnterpriseId == e.Id)), cancellation)],
            { Kind: EcoKind.Person } node => [await OwnersAsync(question, "帮扶的企业", Standing.Where(e => Helpers.Any(h => h.EnterpriseId == e.Id && Helpers.Any(x => x.Id == node.Guid && x.Name == h.Name))), cancellation)],
            _ => [],
        };

    private async Task<IReadOnlyList<EcoGroup?>> RegionAsync(EcoQuestion q, CancellationToken cancellation)
    {
        var prefix = q.Prefix;
        var here = Standing.Where(e => e.Organisation.RegionCode.StartsWith(prefix));
        return
        [
            await OwnersAsync(q, "企业", here, cancellation, "还没有登记企业，请先导入企业库。"),
            await IndustriesAsync(q, here, cancellation),
            await q.GroupAsync("创新平台", EcoPart.Technology, EcoKind.Platform, ByLevel(Platforms.Include(x => x.Enterprise.Organisation).Where(x => x.Enterprise.Organisation.RegionCode.StartsWith(prefix))), Of, cancellation, "还没有登记研发机构资质。"),
            await q.GroupAsync("发明专利", EcoPart.Technology, EcoKind.Right, Inventions.Include(x => x.Enterprise.Organisation).Where(x => x.Enterprise.Organisation.RegionCode.StartsWith(prefix)).OrderByDescending(x => x.GrantedOn).ThenBy(x => x.Id), Of, cancellation, "还没有登记发明专利。"),
            await q.GroupAsync("技术合同", EcoPart.Technology, EcoKind.Contract, db.Set<TechContract>().AsNoTracking().Include(x => x.Enterprise.Organisation).Where(x => x.EndedAt == null && x.Enterprise.Organisation.RegionCode.StartsWith(prefix)).OrderByDescending(x => x.AmountFen).ThenBy(x => x.Id), Of, cancellation, "还没有登记技术合同。"),
            await PeopleAsync(q, HelpKind.Leader, Helpers.Where(h => h.Enterprise.Organisation.RegionCode.StartsWith(prefix)), cancellation, "还没有登记包联企业的领导。"),
            await PeopleAsync(q, HelpKind.ExpertTeam, Helpers.Where(h => h.Enterprise.Organisation.RegionCode.StartsWith(prefix)), cancellation, "还没有登记专家服务团队。"),
            await PeopleAsync(q, HelpKind.Commissioner, Helpers.Where(h => h.Enterprise.Organisation.RegionCode.StartsWith(prefix)), cancellation, "还没有登记企业科技特派员。"),
            await q.GroupAsync("企业投资", EcoPart.Finance, EcoKind.Investment, db.Set<Investment>().AsNoTracking().Include(x => x.Enterprise.Organisation).Where(x => x.EndedAt == null && x.Enterprise.Organisation.RegionCode.StartsWith(prefix)).OrderByDescending(x => x.AmountFen).ThenBy(x => x.Id), Of, cancellation, "还没有登记企业投资。"),
        ];
    }

    private async Task<IReadOnlyList<EcoGroup?>> EnterpriseAsync(EcoQuestion q, Guid id, CancellationToken cancellation)
    {
        var industry = await db.Set<Enterprise>().Where(e => e.Id == id).Select(e => e.IndustryCode).SingleOrDefaultAsync(cancellation);
        var relations = db.Set<EnterpriseRelation>().AsNoTracking().Where(r => r.EndedAt == null);
        return
        [
            industry is { Length: >= 2 } && (q.Only ?? "所属行业") == "所属行业" ? new EcoGroup("所属行业", EcoPart.Industry, EcoKind.Industry, 1, [OfIndustry(industry[..2], null)]) : null,
            await OwnersAsync(q, "关联企业", Standing.Where(e => relations.Any(r => (r.EnterpriseId == id && r.OtherId == e.Id) || (r.OtherId == id && r.EnterpriseId == e.Id))), cancellation),
            await q.GroupAsync("创新平台", EcoPart.Technology, EcoKind.Platform, ByLevel(Platforms.Include(x => x.Enterprise.Organisation).Where(x => x.EnterpriseId == id)), Of, cancellation),
            await q.GroupAsync("发明专利", EcoPart.Technology, EcoKind.Right, Inventions.Include(x => x.Enterprise.Organisation).Where(x => x.EnterpriseId == id).OrderByDescending(x => x.GrantedOn).ThenBy(x => x.Id), Of, cancellation),
            await q.GroupAsync("技术合同", EcoPart.Technology, EcoKind.Contract, db.Set<TechContract>().AsNoTracking().Include(x => x.Enterprise.Organisation).Where(x => x.EnterpriseId == id && x.EndedAt == null).OrderByDescending(x => x.AmountFen).ThenBy(x => x.Id), Of, cancellation),
            await PeopleAsync(q, HelpKind.Leader, Helpers.Where(h => h.EnterpriseId == id), cancellation),
            await PeopleAsync(q, HelpKind.ExpertTeam, Helpers.Where(h => h.EnterpriseId == id), cancellation),
            await PeopleAsync(q, HelpKind.Commissioner, Helpers.Where(h => h.EnterpriseId == id), cancellation),
            await q.GroupAsync("对外投资", EcoPart.Finance, EcoKind.Investment, db.Set<Investment>().AsNoTracking().Include(x => x.Enterprise.Organisation).Where(x => x.EnterpriseId == id && x.EndedAt == null).OrderByDescending(x => x.AmountFen).ThenBy(x => x.Id), Of, cancellation),
        ];
    }

    private static async Task<EcoGroup?> IndustriesAsync(EcoQuestion q, IQueryable<Enterprise> here, CancellationToken cancellation) => await q.GroupAsync(
        "行业", EcoPart.Industry, EcoKind.Industry,
        here.Where(e => e.IndustryCode != null).GroupBy(e => e.IndustryCode!.Substring(0, 2)).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Key),
        g => OfIndustry(g.Key, g.Count), cancellation, "企业还没有登记行业。");

    // Those with the most recognitions first.
    private async Task<EcoGroup?> OwnersAsync(EcoQuestion q, string relation, IQueryable<Enterprise> which, CancellationToken cancellation, string? missing = null) => await q.GroupAsync(
        relation, EcoPart.Industry, EcoKind.Enterprise, Rows(which.OrderByDescending(e => db.Set<Qualification>().Count(x => x.EnterpriseId == e.Id && x.EndedAt == null)).ThenBy(e => e.Id)), Of, cancellation, missing);

    // Whoever helps several enterprises stands here once, those with the most first; the node is the first assignment.
    private async Task<EcoGroup?> PeopleAsync(EcoQuestion q, HelpKind kind, IQueryable<HelpAssignment> all, CancellationToken cancellation, string? missing = null)
    {
        if (q.Only is not null && q.Only != DisplayText.OfEnum(kind))
        {
            return null;
        }

        var people = all.Where(h => h.Kind == kind).GroupBy(h => h.Name).Select(g => new { Name = g.Key, Count = g.Count() });
        var total = await people.CountAsync(cancellation);
        var page = (total == 0 ? [] : await people.OrderByDescending(p => p.Count).ThenBy(p => p.Name).Skip(q.Skip).Take(q.Take).ToListAsync(cancellation)).ConvertAll(p => p.Name);
        // All they do within the scope, also where only one enterprise is looked at.
        var work = (await Helpers.Where(h => h.Kind == kind && page.Contains(h.Name)).ToListAsync(cancellation)).ToLookup(h => h.Name);
        return new(DisplayText.OfEnum(kind), EcoPart.Talent, EcoKind.Person, total, [.. page.Select(name => Of([.. work[name]]))], missing);
    }

    // From the state's platforms down; those of no level last.
    private static IOrderedQueryable<Qualification> ByLevel(IQueryable<Qualification> platforms) =>
        platforms.OrderBy(q => q.Level == null ? 4 : q.Level.StartsWith("国家") ? 0 : q.Level.StartsWith("省级") ? 1 : q.Level.StartsWith("市级") ? 2 : 3).ThenBy(q => q.RecognisedOn).ThenBy(q => q.Id);

    private static IQueryable<EnterpriseRow> Rows(IQueryable<Enterprise> enterprises) => enterprises.Select(e => new EnterpriseRow(e.Id, e.Organisation.Name, e.IndustryCode, e.Size, e.IsDemo));

    private static EcoNode Of(EnterpriseRow e) => new(EcoKind.Enterprise, e.Id.ToString(), e.Name, $"{Industries.NameOf(e.Industry) ?? "行业未登记"} · {DisplayText.OfEnum(e.Size)}", $"/enterprises/{e.Id}", e.IsDemo);

    private static EcoNode OfIndustry(string division, int? count) => new(EcoKind.Industry, division, Industries.NameOf(division) ?? division, count is { } n ? $"{n} 家企业" : null, $"/enterprises?industry={division}");

    private static EcoNode Of(Qualification q) => new(EcoKind.Platform, q.Id.ToString(), q.Title, $"{q.Level ?? "级别未登记"} · {q.RecognisedOn.Year} 年认定 · {q.Enterprise.Organisation.Name}", $"/enterprises/{q.EnterpriseId}", q.IsDemo);

    private static EcoNode Of(IntellectualProperty p) => new(EcoKind.Right, p.Id.ToString(), p.Title, $"{p.GrantedOn:yyyy-MM-dd} 授权 · {p.Enterprise.Organisation.Name}", $"/enterprises/{p.EnterpriseId}", p.IsDemo);

    private static EcoNode Of(TechContract c) => new(EcoKind.Contract, c.Id.ToString(), $"{c.Kind} {c.Number}", $"{c.Side} {MoneyFormat.Short(c.AmountFen / 100m)} · {c.Enterprise.Organisation.Name}", $"/enterprises/{c.EnterpriseId}", c.IsDemo);

    private static EcoNode Of(IReadOnlyCollection<HelpAssignment> work)
    {
        var first = work.MinBy(h => h.Id)!;
        return new(EcoKind.Person, first.Id.ToString(), first.Name, $"{DisplayText.OfEnum(first.Kind)}{(first.Office is { } office ? $" · {office}" : "")} · 帮扶 {work.Select(h => h.EnterpriseId).Distinct().Count()} 家企业", $"/enterprises/{first.EnterpriseId}/help", first.IsDemo);
    }

    private static EcoNode Of(Investment i) => new(EcoKind.Investment, i.Id.ToString(), i.Target, $"{MoneyFormat.Short(i.AmountFen / 100m)}，{i.PaidOn:yyyy-MM-dd} · {i.Enterprise.Organisation.Name}", $"/enterprises/{i.EnterpriseId}", i.IsDemo);

    private sealed record EnterpriseRow(Guid Id, string Name, string? Industry, Contracts.SizeClass Size, bool IsDemo);
}
