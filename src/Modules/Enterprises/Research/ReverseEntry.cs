using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise takes an entry back: another of the same day and amount with the sign turned. Both stay.</summary>
public sealed class ReverseEntry(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<LedgerEntry>().Include(e => e.Project).SingleOrDefaultAsync(e => e.Id == request.EntryId, cancellation) is not { } entry)
        {
            return Problem.NotFound("这条分录");
        }

        if (!current.Actor.KeepsLedgerOf(entry.EnterpriseId))
        {
            return Problem.NotAllowed("红字冲回");
        }

        if (entry.ReversesId is not null || await db.Set<LedgerEntry>().AnyAsync(e => e.ReversesId == entry.Id, cancellation))
        {
            return new Problem("entry.reversed", "这条分录已经冲回，或者本身就是冲回，没有重复处理。");
        }

        if (entry.IsCapitalised && AssetRules.Closed(entry.Project, await db.Set<IntangibleAsset>().AnyAsync(a => a.ProjectId == entry.ProjectId, cancellation)) is { } closed)
        {
            return closed with { Field = null };
        }

        db.Add(new LedgerEntry
        {
            EnterpriseId = entry.EnterpriseId,
            ProjectId = entry.ProjectId,
            Date = entry.Date,
            Category = entry.Category,
            Mode = entry.Mode,
            IsCapitalised = entry.IsCapitalised,
            AmountFen = -entry.AmountFen,
            Voucher = entry.Voucher,
            Note = request.Reason!.Trim(),
            ReversesId = entry.Id,
            EnteredBy = current.Actor.Name,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "分录"), Required(ErrorMessage = "请选择要冲回的分录。")]
        public Guid? EntryId { get; set; }

        [Display(Name = "冲回原因"), Required(ErrorMessage = "请写明冲回原因。"), StringLength(200, ErrorMessage = "冲回原因最多 200 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
