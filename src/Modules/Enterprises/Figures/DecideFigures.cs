using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Figures;

/// <summary>The bureau confirms figures an enterprise handed in, from when they count, or gives them back.</summary>
public sealed class DecideFigures(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var figures = await db.Set<YearFigures>().Include(f => f.Enterprise.Organisation).SingleOrDefaultAsync(f => f.Id == request.FiguresId, cancellation);
        if (figures is null || !current.Actor.Can(Capability.ManageEnterprises))
        {
            return Problem.NotFound("这些数据");
        }

        if (!current.Actor.Manages(figures.Enterprise))
        {
            return Problem.NotAllowed("确认该企业的数据");
        }

        if (figures.State != FigureState.Submitted || figures.Version != request.Version)
        {
            return Problem.Conflict($"{figures.Year} 年的数据");
        }

        var (now, confirms) = (clock.GetUtcNow().UtcDateTime, request.Confirm == true);
        if (!confirms && string.IsNullOrWhiteSpace(request.Reason))
        {
            return new Problem("figures.reason", "退回时请写明要修改什么。", nameof(Request.Reason));
        }

        if (confirms)
        {
            SaveFigures.Replace(
                await db.Set<YearFigures>().InForce().SingleOrDefaultAsync(f => f.EnterpriseId == figures.EnterpriseId && f.Year == figures.Year, cancellation), now, "企业重新填报，已确认");
            (figures.InForceAt, figures.ConfirmedBy) = (now, current.Actor.Name);
            await SizeUpdate.ApplyAsync(db, figures.Enterprise, figures, cancellation);
        }
        else
        {
            (figures.ReturnReason, figures.SubmittedAt) = (request.Reason!.Trim(), null);
        }

        await notifier.ToOrganisationAsync(
            figures.EnterpriseId, confirms ? $"{figures.Year} 年数据已确认" : $"{figures.Year} 年数据被退回：{figures.ReturnReason}", $"/enterprises/{figures.EnterpriseId}/figures", cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict($"{figures.Year} 年的数据");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid FiguresId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "处理结果"), Required(ErrorMessage = "请选择确认或退回。")]
        public bool? Confirm { get; set; }

        [Display(Name = "退回原因"), StringLength(200, ErrorMessage = "退回原因最多 200 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
