using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>The bureau says until when somebody helps; the log stays.</summary>
public sealed class EndHelp(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var help = await db.Set<HelpAssignment>().Include(a => a.Enterprise.Organisation).SingleOrDefaultAsync(a => a.Id == request.AssignmentId, cancellation);
        if (help is null)
        {
            return Problem.NotFound("这位帮扶人员");
        }

        if (!current.Actor.Can(Capability.ManageEnterprises, help.Enterprise.Organisation.RegionCode))
        {
            return Problem.NotAllowed("安排帮扶");
        }

        if (help.To is not null)
        {
            return new Problem("help.ended", "这项帮扶已经结束，没有重复处理。");
        }

        if (request.To < help.From)
        {
            return new Problem("help.to", $"结束日期早于开始日期（{help.From:yyyy-MM-dd}），请核对。", nameof(Request.To));
        }

        help.To = request.To;
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        [Display(Name = "帮扶人员"), Required(ErrorMessage = "请选择帮扶人员。")]
        public Guid? AssignmentId { get; set; }

        [Display(Name = "结束日期"), Required(ErrorMessage = "请填写结束日期。")]
        public DateOnly? To { get; set; }
    }
}
