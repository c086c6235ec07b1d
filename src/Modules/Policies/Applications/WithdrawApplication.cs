using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Policies.Applications;

/// <summary>The enterprise takes back what nobody has passed yet.</summary>
public sealed class WithdrawApplication(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>Whether it may: nobody has decided since it was handed in last.</summary>
    public static bool IsOpen(AwardApplication application) =>
        ApplicationMoves.Allows(application.State, ApplicationAction.Withdraw) && application.Steps is [] or [.., { Action: ApplicationAction.Submit or ApplicationAction.Return }];

    public async Task<Result> HandleAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.FindApplicationAsync(id, cancellation) is not { } application || application.OrganisationId != current.Actor.OrganisationId)
        {
            return Problem.NotFound("该事项");
        }

        if (!current.Actor.Can(Capability.ApplyForAwards))
        {
            return Problem.NotAllowed("撤回申请");
        }

        if (!IsOpen(application))
        {
            return new Problem("application.state", "该事项已有部门审核，不能再撤回。如不再享受，请联系审核单位。");
        }

        if (application.Do(ApplicationAction.Withdraw, current.Actor, clock.GetUtcNow().UtcDateTime) is { } refused)
        {
            return refused;
        }

        (application.CheckRegionCode, application.DueOn) = (null, null);
        var saved = await db.SaveApplicationAsync(application, cancellation);
        return saved.Succeeded ? Result.Done : saved.Problem;
    }
}
