using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Records;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Objections;

/// <summary>
/// The bureau decides an objection. Accepting one about a figure puts the corrected set in force and ends the old; one about a record withdraws the record;
/// anything else the bureau corrects on the page of the enterprise. The enterprise is told either way.
/// </summary>
public sealed class DecideObjection(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var objection = await db.Set<Objection>().Include(o => o.Enterprise.Organisation).SingleOrDefaultAsync(o => o.Id == request.ObjectionId, cancellation);
        if (objection is null || !current.Actor.Can(Capability.ManageEnterprises))
        {
            return Problem.NotFound("该异议");
        }

        if (!current.Actor.Manages(objection.Enterprise))
        {
            return Problem.NotAllowed("办理该企业的异议");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (objection.State != ObjectionState.Open)
        {
            return Problem.Conflict("该异议");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (request.Accept == true && await CorrectAsync(objection, now, cancellation) is { } problem)
        {
            return problem;
        }

        objection.State = request.Accept == true ? ObjectionState.Accepted : ObjectionState.Refused;
        (objection.Answer, objection.DecidedAt, objection.DecidedBy) = (request.Answer!.Trim(), now, current.Actor.Name);
        await notifier.ToOrganisationAsync(
            objection.EnterpriseId, request.Accept == true ? "您提出的异议已更正" : "您提出的异议不予更正，请查看理由", $"/enterprises/objections/{objection.Id}", cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict("该异议");
        }

        return Result.Done;
    }

    private async Task<Problem?> CorrectAsync(Objection objection, DateTime now, CancellationToken cancellation)
    {
        if (objection.RecordId is { } record)
        {
            if (await RecordLine.FindAsync(db, objection.EnterpriseId, record, cancellation) is { Record: { EndedAt: null } wrong })
            {
                (wrong.EndedAt, wrong.EndReason) = (now, "企业提出异议，已核实");
            }

            return null;
        }

        if (YearItems.OfKey(objection.ItemKey) is not { } item)
        {
            return null;
        }

        var old = await db.Set<YearFigures>().InForce().SingleOrDefaultAsync(f => f.EnterpriseId == objection.EnterpriseId && f.Year == objection.Year, cancellation);
        if (old is null || item.Kept(old) != objection.Stood)
        {
            return new Problem("objection.moved", "提出异议以后，这个数已经更正过。请核对现在的数，再决定是否不予更正。");
        }

        var corrected = new YearFigures
        {
            EnterpriseId = old.EnterpriseId,
            Year = old.Year,
            Source = FactSource.Objection,
            Basis = $"更正{item.Name}：{objection.Reason}" is { Length: > 200 } basis ? basis[..200] : $"更正{item.Name}：{objection.Reason}",
            EnteredBy = current.Actor.Name,
            EnteredAt = now,
            InForceAt = now,
            ConfirmedBy = current.Actor.Name,
            IsDemo = old.IsDemo,
        };
        foreach (var each in YearItems.All)
        {
            each.Set(corrected, each == item ? objection.Proposed : each.Kept(old));
        }

        if (FigureChecks.Broken(corrected) is [_, ..] limits)
        {
            return new Problem("figures.limits", "更正后的数据不合理：" + string.Concat(limits));
        }

        SaveFigures.Replace(old, now, $"异议更正：{item.Name}");
        db.Add(corrected);
        await SizeUpdate.ApplyAsync(db, objection.Enterprise, corrected, cancellation);
        return null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ObjectionId { get; set; }

        [Display(Name = "办理结果"), Required(ErrorMessage = "请选择办理结果。")]
        public bool? Accept { get; set; }

        [Display(Name = "答复"), Required(ErrorMessage = "请填写给企业的答复。"), StringLength(500, ErrorMessage = "答复最多 500 个字，请精简。")]
        public string? Answer { get; set; }
    }
}
