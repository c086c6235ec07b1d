using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise enters that an intangible asset was sold or given up: its amortisation, and the super-deduction with it, ends.</summary>
public sealed class DisposeAsset(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<IntangibleAsset>().SingleOrDefaultAsync(a => a.Id == request.AssetId, cancellation) is not { } asset)
        {
            return Problem.NotFound("这项无形资产");
        }

        if (!current.Actor.KeepsLedgerOf(asset.EnterpriseId))
        {
            return Problem.NotAllowed("登记无形资产的处置");
        }

        if (asset.DisposedOn is not null)
        {
            return new Problem("asset.disposed", "这项资产已登记处置，没有重复处理。");
        }

        var day = request.DisposedOn!.Value;
        if (day > clock.Today() || day < asset.UsableFrom)
        {
            return new Problem("asset.day", $"处置日期应在 {asset.UsableFrom:yyyy-MM-dd} 到今天之间，请核对。", nameof(Request.DisposedOn));
        }

        db.ExpectVersion(asset, request.Version);
        (asset.DisposedOn, asset.DisposalNote) = (day, request.Note!.Trim());
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这项无形资产");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid AssetId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "处置日期"), Required(ErrorMessage = "请填写处置日期。")]
        public DateOnly? DisposedOn { get; set; }

        [Display(Name = "处置说明"), Required(ErrorMessage = "请写明怎样处置，例如转让、报废。"), StringLength(200, ErrorMessage = "处置说明最多 200 个字，请精简。")]
        public string? Note { get; set; }
    }
}
