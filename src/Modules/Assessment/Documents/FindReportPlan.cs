using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Documents;

/// <summary>Says whether a report can be written, without reading what it rests on. For the bureaus of the plan's region and above: others do not know of its reports and money.</summary>
public sealed class FindReportPlan(ChuangpuDb db, IPlansInForce plans, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The plan as it stood on the day, and its region; or why no such report can be written.</summary>
    public async Task<Result<(PlanInForce Plan, string Region)>> HandleAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        if (request.AsOf > clock.Today())
        {
            return new Problem("report.day", "截至日期不能晚于今天：以后的数据现在还不知道。");
        }

        if (await plans.FindAsync(request.PlanId, request.AsOf, cancellation) is not { } plan || await RegionOfAsync(request.PlanId, cancellation) is not { } region)
        {
            return Problem.NotFound("该规划，或它在所选日期还没有公布");
        }

        if (request.Year < plan.StartYear || request.Year > plan.EndYear)
        {
            return new Problem("report.year", $"年度应在规划期 {plan.StartYear} 至 {plan.EndYear} 之内。");
        }

        return (plan, region);
    }

    // The plans of the own region and below: the contract says which, and the scope covers them.
    private async Task<string?> RegionOfAsync(Guid plan, CancellationToken cancellation)
    {
        if (!current.Actor.Can(Capability.ReadAssessments) || current.Actor.RegionCode is not { } own)
        {
            return null;
        }

        var codes = await db.Set<Region>().Where(r => r.Code == own || r.ParentCode == own).Select(r => r.Code).ToListAsync(cancellation);
        foreach (var code in codes.Where(current.Actor.Scope.Covers).OrderBy(c => c != own))
        {
            if ((await plans.OfRegionAsync(code, clock.Today(), cancellation)).Any(p => p.Id == plan))
            {
                return code;
            }
        }

        return null;
    }
}
