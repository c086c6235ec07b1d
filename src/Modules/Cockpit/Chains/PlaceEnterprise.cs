using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Puts an enterprise at a node or takes it out by hand, with a reason; or lets industry and words decide again.</summary>
public sealed class PlaceEnterprise(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>What is said of an enterprise.</summary>
    public sealed class Request
    {
        /// <summary>The node.</summary>
        public Guid NodeId { get; set; }

        [Display(Name = "企业全称或统一社会信用代码"), Required(ErrorMessage = "请填写企业。"), StringLength(120, ErrorMessage = "最多 120 个字。")]
        public string Enterprise { get; set; } = "";

        [Display(Name = "判断"), Required(ErrorMessage = "请选择。")]
        public PlacementChoice? Choice { get; set; }

        [Display(Name = "理由"), StringLength(200, ErrorMessage = "最多 200 个字。")]
        public string? Reason { get; set; }
    }

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (!current.Actor.Can(Capability.ManageChains) || !await db.Set<ChainNode>().AnyAsync(n => n.Id == request.NodeId, cancellation))
        {
            return Problem.NotFound("这个环节");
        }

        var typed = request.Enterprise.Trim();
        var code = typed.ToUpperInvariant();
        var found = (await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Enterprise && (o.Name == typed || o.CreditCode == code)).OrderBy(o => o.Id).Take(20).ToListAsync(cancellation)).Where(o => current.Actor.Scope.Covers(o.RegionCode)).ToList();
        if (found is not [var enterprise])
        {
            return found.Count == 0 ? new Problem("chain.enterprise", "管理范围内没有这家企业，请按企业库中的全称或统一社会信用代码填写。", nameof(request.Enterprise))
                : new Problem("chain.enterprise", "有几家同名的企业，请改填统一社会信用代码。", nameof(request.Enterprise));
        }

        var standing = await db.Set<ChainPlacement>().SingleOrDefaultAsync(p => p.NodeId == request.NodeId && p.EnterpriseId == enterprise.Id, cancellation);
        if (request.Choice == PlacementChoice.Automatic)
        {
            if (standing is null)
            {
                return new Problem("chain.automatic", "这家企业没有人工判断，本来就是自动匹配的。", nameof(request.Choice));
            }

            db.Remove(standing);
        }
        else if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new Problem("chain.reason", "请写明理由，供以后核对。", nameof(request.Reason));
        }
        else
        {
            var (belongs, reason, by, now) = (request.Choice == PlacementChoice.Belongs, request.Reason.Trim(), current.Actor.Name, clock.GetUtcNow().UtcDateTime);
            if (standing is null)
            {
                db.Add(new ChainPlacement { NodeId = request.NodeId, EnterpriseId = enterprise.Id, RegionCode = enterprise.RegionCode, Belongs = belongs, Reason = reason, By = by, At = now });
            }
            else
            {
                (standing.Belongs, standing.Reason, standing.By, standing.At) = (belongs, reason, by, now);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}
