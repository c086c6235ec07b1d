using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>The bureau names who helps an enterprise. Of leaders and commissioners an enterprise has one at a time; of teams as many as are needed.</summary>
public sealed class AssignHelp(ChuangpuDb db, CurrentActor current, Notifier notifier) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == request.EnterpriseId, cancellation) is not { } enterprise)
        {
            return Problem.NotFound("这家企业");
        }

        if (!current.Actor.Can(Capability.ManageEnterprises, enterprise.Organisation.RegionCode))
        {
            return Problem.NotAllowed("安排帮扶");
        }

        var name = request.Name!.Trim();
        var held = await db.Set<HelpAssignment>().Where(a => a.EnterpriseId == enterprise.Id && a.Kind == request.Kind && (a.To == null || a.To >= request.From)).ToListAsync(cancellation);
        var clash = request.Kind == HelpKind.ExpertTeam ? held.Find(a => a.Name == name) : held.FirstOrDefault();
        if (clash is not null)
        {
            return new Problem("help.assigned", $"{DisplayText.OfEnum(clash.Kind)}{clash.Name}仍在任，请先结束，再安排下一位。", nameof(Request.From));
        }

        db.Add(new HelpAssignment
        {
            EnterpriseId = enterprise.Id,
            Kind = request.Kind!.Value,
            Name = name,
            Office = string.IsNullOrWhiteSpace(request.Office) ? null : request.Office.Trim(),
            From = request.From!.Value,
            VisitEveryDays = request.VisitEveryDays!.Value,
        });
        await notifier.ToOrganisationAsync(enterprise.Id, $"{name}担任贵企业的{DisplayText.OfEnum(request.Kind)}", $"/enterprises/{enterprise.Id}/help", cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid EnterpriseId { get; set; }

        [Display(Name = "帮扶方式"), Required(ErrorMessage = "请选择帮扶方式。")]
        public HelpKind? Kind { get; set; }

        [Display(Name = "姓名或团队"), Required(ErrorMessage = "请填写姓名或团队名称。"), StringLength(60, ErrorMessage = "姓名或团队最多 60 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "单位及职务"), StringLength(120, ErrorMessage = "单位及职务最多 120 个字，请精简。")]
        public string? Office { get; set; }

        [Display(Name = "开始日期"), Required(ErrorMessage = "请填写开始日期。")]
        public DateOnly? From { get; set; }

        [Display(Name = "走访间隔（天）"), Required(ErrorMessage = "请填写走访间隔。"), Range(7, 366, ErrorMessage = "走访间隔应在 7 至 366 天之间。")]
        public int? VisitEveryDays { get; set; } = 90;
    }
}
