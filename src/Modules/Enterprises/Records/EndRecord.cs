using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Records;

/// <summary>The bureau withdraws a record that is wrong; it stays readable with the reason, and counts for the days on which it was known.</summary>
public sealed class EndRecord(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var enterprise = await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == request.EnterpriseId, cancellation);
        if (enterprise is null || await RecordLine.FindAsync(db, request.EnterpriseId, request.RecordId, cancellation) is not { } line)
        {
            return Problem.NotFound("该记录");
        }

        if (!current.Actor.Manages(enterprise))
        {
            return Problem.NotAllowed("撤回该企业的记录");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (line.Record.EndedAt is not null)
        {
            return new Problem("record.ended", "这条记录已经撤回。");
        }

        (line.Record.EndedAt, line.Record.EndReason) = (clock.GetUtcNow().UtcDateTime, request.Reason!.Trim());
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid EnterpriseId { get; set; }

        public Guid RecordId { get; set; }

        [Display(Name = "撤回原因"), Required(ErrorMessage = "请写明撤回原因。"), StringLength(200, ErrorMessage = "撤回原因最多 200 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
