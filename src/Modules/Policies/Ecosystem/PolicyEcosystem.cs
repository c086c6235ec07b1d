using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Ecosystem;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Library;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Ecosystem;

/// <summary>Policies in the ecosystem, with their clauses, and for who may read them the budgets and what was awarded.</summary>
internal sealed class PolicyEcosystem(ChuangpuDb db, CurrentActor current) : IEcosystemSource
{
    private bool _mayReadMoney => current.Actor.Can(Capability.ReadPolicies);

    private IQueryable<PolicyDocument> Policies => db.Set<PolicyDocument>().AsNoTracking().Where(d => d.PublishedAt != null);

    private IQueryable<AwardClause> Clauses => db.Set<AwardClause>().AsNoTracking().Include(c => c.Document).Where(c => c.PublishedAt != null && !c.IsShared);

    private IQueryable<AwardApplication> Awards => db.Set<AwardApplication>().AsNoTracking().Include(a => a.Organisation).Include(a => a.Clause).Where(a => _mayReadMoney && (a.State == ApplicationState.Approved || a.State == ApplicationState.Paid));

    /// <inheritdoc />
    public async Task<EcoNode?> FindAsync(EcoNodeId id, CancellationToken cancellation) => id.Kind switch
    {
        EcoKind.Policy => await Policies.SingleOrDefaultAsync(d => d.Id == id.Guid, cancellation) is { } policy ? Of(policy) : null,
        EcoKind.Clause => await Clauses.SingleOrDefaultAsync(c => c.Id == id.Guid, cancellation) is { } clause ? Of(clause) : null,
        EcoKind.Award => await Awards.SingleOrDefaultAsync(a => a.Id == id.Guid, cancellation) is { } award ? Of(award) : null,
        EcoKind.Budget when _mayReadMoney => await db.Set<Budget>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id.Guid, cancellation) is { } budget ? Of(budget) : null,
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyList<EcoGroup?>> AroundAsync(EcoQuestion question, CancellationToken cancellation)
    {
        var (id, prefix) = (question.Node?.Guid ?? Guid.Empty, question.Prefix);
        return question.Node?.Kind switch
        {
            null =>
            [
                await PoliciesAsync(question, "政策", Policies.Where(d => d.RegionCode.StartsWith(prefix)), cancellation, "还没有发布的政策。"),
                .. _mayReadMoney
                    ?
                    [
                        await BudgetsAsync(question, "奖补预算", db.Set<Budget>().AsNoTracking().Where(b => b.RegionCode.StartsWith(prefix)), cancellation, "还没有设立奖补预算。"),
                        await AwardsAsync(question, "政策兑付", Awards.Where(a => a.RegionCode.StartsWith(prefix)), cancellation, "还没有批准兑付的事项。"),
                    ]
                    : (EcoGroup?[])[new("奖补资金", EcoPart.Finance, EcoKind.Award, 0, [], "资金的情况只对政策兑付的工作人员和领导开放。")],
            ],
            EcoKind.Policy => [await ClausesAsync(question, "条款", Clauses.Where(c => c.DocumentId == id), cancellation), await AwardsAsync(question, "兑付", Awards.Where(a => a.Clause.DocumentId == id), cancellation)],
            EcoKind.Clause =>
            [
                await PoliciesAsync(question, "所属政策", Policies.Where(d => d.Clauses.Any(c => c.Id == id)), cancellation),
                await BudgetsAsync(question, "可用的预算", db.Set<Budget>().AsNoTracking().Where(b => _mayReadMoney && b.Clauses.Any(c => c.ClauseId == id)), cancellation),
                await AwardsAsync(question, "兑付", Awards.Where(a => a.ClauseId == id), cancellation),
            ],
            EcoKind.Budget => [await ClausesAsync(question, "支出的条款", Clauses.Where(c => _mayReadMoney && db.Set<BudgetClause>().Any(b => b.BudgetId == id && b.ClauseId == c.Id)), cancellation)],
            EcoKind.Award =>
            [
                await ClausesAsync(question, "依据条款", Clauses.Where(c => Awards.Any(a => a.Id == id && a.ClauseId == c.Id)), cancellation),
                await question.GroupAsync("受益企业", EcoPart.Industry, EcoKind.Enterprise, db.Set<Organisation>().AsNoTracking().Where(o => Awards.Any(a => a.Id == id && a.OrganisationId == o.Id)).OrderBy(o => o.Id), Of, cancellation),
            ],
            EcoKind.Enterprise => [await AwardsAsync(question, "获得的兑付", Awards.Where(a => a.OrganisationId == id), cancellation)],
            _ => [],
        };
    }

    private static async Task<EcoGroup?> PoliciesAsync(EcoQuestion q, string relation, IQueryable<PolicyDocument> which, CancellationToken cancellation, string? missing = null) =>
        await q.GroupAsync(relation, EcoPart.Institutions, EcoKind.Policy, which.OrderByDescending(d => d.IssuedOn).ThenBy(d => d.Id), Of, cancellation, missing);

    private static async Task<EcoGroup?> ClausesAsync(EcoQuestion q, string relation, IQueryable<AwardClause> which, CancellationToken cancellation) =>
        await q.GroupAsync(relation, EcoPart.Institutions, EcoKind.Clause, which.OrderBy(c => c.DocumentId).ThenBy(c => c.Ordinal).ThenBy(c => c.Id), Of, cancellation);

    private static async Task<EcoGroup?> BudgetsAsync(EcoQuestion q, string relation, IQueryable<Budget> which, CancellationToken cancellation, string? missing = null) =>
        await q.GroupAsync(relation, EcoPart.Finance, EcoKind.Budget, which.OrderByDescending(b => b.Year).ThenBy(b => b.Id), Of, cancellation, missing);

    private static async Task<EcoGroup?> AwardsAsync(EcoQuestion q, string relation, IQueryable<AwardApplication> which, CancellationToken cancellation, string? missing = null) =>
        await q.GroupAsync(relation, EcoPart.Finance, EcoKind.Award, which.OrderByDescending(a => a.AllocatedFen).ThenBy(a => a.Id), Of, cancellation, missing);

    private static EcoNode Of(PolicyDocument d) => new(EcoKind.Policy, d.Id.ToString(), d.Title, d.DocumentNumber, $"/policies/{d.Id}", d.IsDemo);

    private static EcoNode Of(AwardClause c) => new(EcoKind.Clause, c.Id.ToString(), c.Name, $"{DisplayText.OfEnum(c.Mode)} · {c.Document.Title}", $"/policies/clauses/{c.Id}", c.Document.IsDemo);

    private static EcoNode Of(Budget b) => new(EcoKind.Budget, b.Id.ToString(), b.Title, $"{b.Year} 年", $"/policies/budgets/{b.Id}", b.IsDemo);

    private static EcoNode Of(AwardApplication a) => new(EcoKind.Award, a.Id.ToString(), $"{a.Organisation.ShortName ?? a.Organisation.Name}：{a.Clause.Name}", $"{MoneyFormat.Short((a.DueFen ?? 0) / 100m)} · {DisplayText.OfEnum(a.State)}", a.Href, a.IsDemo);

    private static EcoNode Of(Organisation o) => new(EcoKind.Enterprise, o.Id.ToString(), o.Name, null, null, o.IsDemo);
}
