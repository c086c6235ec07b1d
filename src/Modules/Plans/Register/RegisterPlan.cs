using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Register;

/// <summary>Enters a plan by hand, as a draft without a document; one can be imported into it later.</summary>
public sealed class RegisterPlan(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if ((RequestRules.Check(request) ?? request.Problem()) is { } broken)
        {
            return broken;
        }

        if (!current.Actor.Can(Capability.ManagePlans, request.RegionCode!) || !await db.Set<Region>().AnyAsync(r => r.Code == request.RegionCode, cancellation))
        {
            return new Problem("plan.region", "所选地区不在您的管理范围内，请重新选择。", nameof(Request.RegionCode));
        }

        var (title, region) = (request.Title!.Trim(), request.RegionCode!);
        if (await db.Set<Plan>().AnyAsync(p => p.RegionCode == region && p.Title == title && p.StartYear == request.StartYear && p.Status != PlanStatus.Repealed, cancellation))
        {
            return new Problem("plan.exists", "该地区同一规划期已有同名规划，请打开原有规划，或换一个名称。", nameof(Request.Title));
        }

        var plan = new Plan { Title = title, RegionCode = region, StartYear = 0, EndYear = 0, PreparedBy = current.Actor.UserId };
        request.Into(plan);
        db.Add(plan);
        await db.SaveChangesAsync(cancellation);
        return plan.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : PlanFacts
    {
        [Display(Name = "地区"), Required(ErrorMessage = "请选择规划所属的地区。")]
        public string? RegionCode { get; set; }
    }
}
