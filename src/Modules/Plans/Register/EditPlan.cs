using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Register;

/// <summary>Corrects what is written down about a plan.</summary>
public sealed class EditPlan(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Plan>().SingleOrDefaultAsync(p => p.Id == request.PlanId, cancellation) is not { } plan)
        {
            return Problem.NotFound("该规划");
        }

        if (!current.Actor.MayManage(plan))
        {
            return Problem.NotAllowed("编辑规划");
        }

        if ((RequestRules.Check(request) ?? request.Problem() ?? plan.WhyClosed()) is { } broken)
        {
            return broken;
        }

        db.ExpectVersion(plan, request.Version);
        request.Into(plan);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该规划");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : PlanFacts
    {
        public Guid PlanId { get; set; }

        public Guid Version { get; set; }

        /// <summary>The form as it is first shown.</summary>
        public static Request From(Plan plan) => new()
        {
            PlanId = plan.Id,
            Version = plan.Version,
            Title = plan.Title,
            StartYear = plan.StartYear,
            EndYear = plan.EndYear,
            DocumentNumber = plan.DocumentNumber,
            Issuer = plan.Issuer,
            IssuedOn = plan.IssuedOn,
        };
    }
}
