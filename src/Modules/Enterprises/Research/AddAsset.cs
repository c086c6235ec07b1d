using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise enters the intangible asset that a project's capitalised expense became.</summary>
public sealed class AddAsset(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<ResearchProject>().SingleOrDefaultAsync(p => p.Id == request.ProjectId, cancellation) is not { } project)
        {
            return Problem.NotFound("这个研发项目");
        }

        if (!current.Actor.KeepsLedgerOf(project.EnterpriseId))
        {
            return Problem.NotAllowed("登记无形资产");
        }

        var standing = await db.Set<IntangibleAsset>().AnyAsync(a => a.ProjectId == project.Id, cancellation);
        var cost = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.ProjectId == project.Id && e.IsCapitalised).ToListAsync(cancellation);
        if (AssetRules.Check(request, project, standing, cost, clock.Today()) is { } problem)
        {
            return problem;
        }

        var asset = AssetRules.Asset(request, project, current.Actor.Name, clock.GetUtcNow().UtcDateTime);
        db.Add(asset);
        await db.SaveChangesAsync(cancellation);
        return asset.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        [Display(Name = "研发项目"), Required(ErrorMessage = "请选择研发项目。")]
        public Guid? ProjectId { get; set; }

        [Display(Name = "资产名称"), Required(ErrorMessage = "请填写资产名称。"), StringLength(120, ErrorMessage = "资产名称最多 120 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "权利证书号"), StringLength(60, ErrorMessage = "权利证书号最多 60 个字，请核对。")]
        public string? RightNumber { get; set; }

        /// <summary>Any day of the month counts.</summary>
        [Display(Name = "达到预定用途的日期"), Required(ErrorMessage = "请填写达到预定用途的日期。")]
        public DateOnly? UsableFrom { get; set; }

        [Display(Name = "摊销月数"), Required(ErrorMessage = "请填写摊销月数。"), Range(1, 1200, ErrorMessage = "摊销月数应在 1 到 1200 之间。")]
        public int? LifeMonths { get; set; } = IntangibleAsset.OrdinaryMonths;

        [Display(Name = "摊销年限依据"), StringLength(200, ErrorMessage = "摊销年限依据最多 200 个字，请精简。")]
        public string? LifeBasis { get; set; }

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            LifeMonths < IntangibleAsset.OrdinaryMonths && string.IsNullOrWhiteSpace(LifeBasis)
                ? [new("不足 10 年（120 个月）的，请写明规定或约定年限的法律、合同。", [nameof(LifeBasis)])]
                : [];
    }
}
