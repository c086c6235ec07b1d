using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Judges what a node needs in a region against the rule, with a reason; or goes back to the rule.</summary>
public sealed class OverruleGap(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The judgement.</summary>
    public sealed class Request
    {
        /// <summary>The node.</summary>
        public Guid NodeId { get; set; }

        /// <summary>The region it is judged for.</summary>
        public string RegionCode { get; set; } = "";

        [Display(Name = "人工判断")]
        public ChainGap? Gap { get; set; }

        [Display(Name = "理由"), StringLength(300, ErrorMessage = "最多 300 个字。")]
        public string? Reason { get; set; }
    }

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (!current.Actor.Can(Capability.ManageChains, request.RegionCode) || !await db.Set<ChainNode>().AnyAsync(n => n.Id == request.NodeId, cancellation))
        {
            return Problem.NotFound("这个环节");
        }

        var standing = await db.Set<ChainJudgement>().SingleOrDefaultAsync(j => j.NodeId == request.NodeId && j.RegionCode == request.RegionCode, cancellation);
        if (request.Gap is not { } gap)
        {
            if (standing is not null)
            {
                db.Remove(standing);
                await db.SaveChangesAsync(cancellation);
            }

            return Result.Done;
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new Problem("chain.reason", "请写明理由：规则的判断和它的依据会一并保留。", nameof(request.Reason));
        }

        var (reason, now) = (request.Reason.Trim(), clock.GetUtcNow().UtcDateTime);
        if (standing is null)
        {
            db.Add(new ChainJudgement { NodeId = request.NodeId, RegionCode = request.RegionCode, Gap = gap, Reason = reason, By = current.Actor.Name, At = now });
        }
        else
        {
            (standing.Gap, standing.Reason, standing.By, standing.At) = (gap, reason, current.Actor.Name, now);
        }

        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}
