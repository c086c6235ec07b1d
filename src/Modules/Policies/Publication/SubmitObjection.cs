using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Publication;

/// <summary>Anybody objects to an award on a published list, within its period.</summary>
public sealed class SubmitObjection(ChuangpuDb db, Notifier notifier, TimeProvider clock) : IUseCase
{
    // Without letters and digits that are mistaken for each other.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <returns>The receipt code.</returns>
    public async Task<Result<string>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        // A box no person sees.
        if (!string.IsNullOrEmpty(request.Website))
        {
            return new Problem("objection.robot", "未能提交：请清空“网址”一栏后重试（该栏用于识别自动程序，请勿填写）。", nameof(Request.Website));
        }

        if (await db.Set<Batch>().SingleOrDefaultAsync(b => b.Id == request.BatchId && b.PublishedOn != null, cancellation) is not { } batch)
        {
            return Problem.NotFound("该公示");
        }

        if (!batch.TakesObjections(clock.Today()))
        {
            return new Problem("objection.late", $"公示期已于 {batch.EndsOn:yyyy-MM-dd} 结束，不再受理异议。如有问题请直接联系主管部门。");
        }

        // The public sees a list, not the applications on it: the batch's id is the question, its scope the answer.
        if (!await db.Set<AwardApplication>().IgnoreQueryFilters().AnyAsync(a => a.Id == request.ApplicationId && a.BatchId == batch.Id && a.State == ApplicationState.Listed, cancellation))
        {
            return new Problem("objection.subject", "请选择对哪一项提出异议。", nameof(Request.ApplicationId));
        }

        var objection = new AwardObjection
        {
            BatchId = batch.Id,
            ApplicationId = request.ApplicationId!.Value,
            Text = request.Text!.Trim(),
            Name = request.Name!.Trim(),
            Code = RandomNumberGenerator.GetString(Letters, 12),
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(objection);
        db.Add(new ObjectionContact { ObjectionId = objection.Id, Contact = request.Contact!.Trim() });
        await notifier.ToBureauAsync(batch.RegionCode, $"收到公示异议：{batch.Title}", $"/policies/objections/{objection.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return objection.Code;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid BatchId { get; set; }

        [Display(Name = "异议事项"), Required(ErrorMessage = "请选择对哪一项提出异议。")]
        public Guid? ApplicationId { get; set; }

        [Display(Name = "异议内容"), Required(ErrorMessage = "请写明异议的内容和依据。"), StringLength(2000, MinimumLength = 5, ErrorMessage = "内容请写 5 到 2000 个字。")]
        public string? Text { get; set; }

        [Display(Name = "姓名或单位"), Required(ErrorMessage = "请填写姓名或单位。"), StringLength(60, ErrorMessage = "最多 60 个字。")]
        public string? Name { get; set; }

        [Display(Name = "联系方式"), Required(ErrorMessage = "请填写电话或邮箱，便于核实。"), StringLength(100, ErrorMessage = "联系方式最多 100 个字。")]
        public string? Contact { get; set; }

        [Display(Name = "网址")]
        public string? Website { get; set; }
    }
}
