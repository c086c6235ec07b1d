using Chuangpu.Assessment.Contracts;
using Chuangpu.Assessment.Departments;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.Policies.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Documents;

/// <summary>Brings together what a report rests on.</summary>
public sealed class ReadReportMaterial(
    ChuangpuDb db, FindReportPlan find, IPlanGoals goals, IPlanTasks tasks, IPlanProjects projects, IStatistics statistics, IBudgetYears budgets, IPublishedAssessments published, RegionDirectory regions, PublicAddress site, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<ReportMaterial>> HandleAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        var found = await find.HandleAsync(request, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var (plan, region) = found.Value;
        var asOf = DayOf(request.AsOf);
        var ofYear = await tasks.ReadYearAsync(plan.Id, request.Year, request.AsOf, cancellation);
        var standing = request.Kind == ReportKind.Final ? await tasks.ReadAsync(plan.Id, request.AsOf, cancellation) : ofYear;
        var pool = await projects.ReadAsync(plan.Id, request.Kind == ReportKind.Final ? request.AsOf : YearOfTasks.DayOf(request.Year, request.AsOf), request.AsOf, cancellation);
        var known = await GoalsAsync(request, region, asOf, cancellation);
        var earlier = await EarlierAsync(request, plan, region, cancellation);
        var authors = await statistics.AuthorsAsync(region, [.. known.Where(g => g.Indicator is not null).SelectMany(g => g.Figures.Select(f => (g.Indicator!, f.Year))).Distinct()], asOf, cancellation);
        var ids = standing.SelectMany(t => t.LeadIds).Distinct().ToList();
        var name = await regions.NameOfAsync(region, cancellation);
        return new ReportMaterial
        {
            Request = request,
            Site = site,
            Plan = plan,
            RegionCode = region,
            RegionName = name,
            Signer = await db.Set<Organisation>().Where(o => o.Id == current.Actor.OrganisationId && o.RegionCode == region).Select(o => o.Name).SingleOrDefaultAsync(cancellation) ?? BureauOf(name),
            WrittenOn = clock.Today(),
            Goals = known,
            Earlier = earlier,
            Indicators = (await statistics.ListAsync(cancellation)).ToDictionary(s => s.Code),
            Authors = authors,
            People = await PeopleAsync(
                [
                    .. authors.Values.SelectMany(a => a.ReportedBy.Select(r => (Guid?)r).Append(a.ConfirmedBy)).OfType<Guid>(), .. known.Select(g => g.EnteredBy).OfType<Guid>(),
                    .. standing.Concat(earlier?.TasksSince ?? []).SelectMany(t => t.Reports).SelectMany(r => new[] { r.ReportedBy, r.ConfirmedBy }).OfType<Guid>(), .. pool.Select(p => p.RecordedBy).OfType<Guid>(),
                ], cancellation),
            Tasks = standing,
            TasksOfYear = ofYear,
            Projects = pool,
            Departments = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation),
            Money = await MoneyAsync(request, plan, region, cancellation),
            Assessment = (await published.ListAsync(region, cancellation)).FirstOrDefault(a => a.Year == request.Year && a.PublishedOn <= request.AsOf),
        };
    }

    private static string BureauOf(string region) => $"{region}科技主管部门";

    // Null is today for whoever answers.
    private DateOnly? DayOf(DateOnly asOf) => asOf >= clock.Today() ? null : asOf;

    private async Task<IReadOnlyList<PlanGoal>> GoalsAsync(ReportRequest request, string region, DateOnly? asOf, CancellationToken cancellation) =>
        [.. (await goals.ReadAsync(new PlanGoalQuery { RegionCode = region, AsOf = asOf, UpTo = request.Year }, cancellation)).Where(g => g.PlanId == request.PlanId)];

    private Task<IReadOnlyList<BudgetYear>> MoneyAsync(ReportRequest request, PlanInForce plan, string region, CancellationToken cancellation) =>
        budgets.ReadAsync(region, request.Kind == ReportKind.Yearly ? request.Year : plan.StartYear, request.Year, request.AsOf, cancellation);

    // Data revised since a report was put on file are named: the same report where it was filed before, else the last about the latest year.
    private async Task<EarlierReport?> EarlierAsync(ReportRequest request, PlanInForce plan, string region, CancellationToken cancellation)
    {
        var filed = await db.Set<KeptReport>().Where(r => r.PlanId == request.PlanId && r.Year <= request.Year && r.AsOf < request.AsOf).Select(r => new { r.Kind, r.Year, r.AsOf }).Distinct().ToListAsync(cancellation);
        if (filed.OrderByDescending(r => r.Kind == request.Kind && r.Year == request.Year).ThenByDescending(r => r.Year).ThenByDescending(r => r.AsOf).ThenBy(r => r.Kind).FirstOrDefault() is not { } last)
        {
            return null;
        }

        var then = new ReportRequest(last.Kind, request.PlanId, last.Year, last.AsOf);
        var day = then.Kind == ReportKind.Final ? then.AsOf : YearOfTasks.DayOf(then.Year, then.AsOf);
        return new(
            then, await GoalsAsync(then, region, then.AsOf, cancellation), await tasks.ReadAsync(plan.Id, day, then.AsOf, cancellation), await tasks.ReadAsync(plan.Id, day, request.AsOf, cancellation),
            await MoneyAsync(then, plan, region, cancellation));
    }

    // As 张三（长治市科技局）: who is asked about a figure is found by name and unit.
    private async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var people = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.RegionCode, u.OrganisationId }).ToListAsync(cancellation);
        var units = people.Select(p => p.OrganisationId).OfType<Guid>().ToHashSet();
        var names = await db.Set<Organisation>().AsNoTracking().Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancellation);
        var places = await regions.NamesAsync(people.Select(p => p.RegionCode).OfType<string>().Distinct(), cancellation);
        return people.ToDictionary(p => p.Id, p =>
            (p.OrganisationId is { } unit ? names.GetValueOrDefault(unit) : p.RegionCode is { } code ? BureauOf(places[code]) : null) is { } at ? $"{p.DisplayName}（{at}）" : p.DisplayName);
    }
}
