using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Opinions;

/// <summary>A visitor says what they think of a published plan. Nothing is shown before the bureau has looked at it.</summary>
public sealed class SubmitOpinion(ChuangpuDb db, TimeProvider clock) : IUseCase
{
    /// <returns>The receipt code.</returns>
    public async Task<Result<string>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        // A box no person sees: what fills it in is a program, or a browser's autofill, which the message helps.
        if (!string.IsNullOrEmpty(request.Website))
        {
            return new Problem("opinion.robot", "未能提交：请清空“网址”一栏后重试（该栏用于识别自动程序，请勿填写）。", nameof(Request.Website));
        }

        if (await db.Set<Plan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PlanId && p.PublishedAt != null, cancellation) is not { } plan
            || (request.GoalId is { } goal && !await db.Set<Goal>().AnyAsync(g => g.Id == goal && g.PlanId == plan.Id && g.RemovedOn == null, cancellation))
            || (request.TaskId is { } task && !await db.Set<PlanTask>().AnyAsync(t => t.Id == task && t.PlanId == plan.Id && t.RemovedOn == null, cancellation)))
        {
            return Problem.NotFound("该规划或其中的内容");
        }

        var opinion = new Opinion
        {
            PlanId = plan.Id,
            GoalId = request.GoalId,
            TaskId = request.GoalId is null ? request.TaskId : null,
            Text = request.Text!.Trim(),
            Name = Empty(request.Name),
            Code = ReceiptCode.New(),
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(opinion);
        if (Empty(request.Contact) is { } contact)
        {
            db.Add(new OpinionContact { OpinionId = opinion.Id, Contact = contact });
        }

        await db.SaveChangesAsync(cancellation);
        return opinion.Code;
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid PlanId { get; set; }

        public Guid? GoalId { get; set; }

        public Guid? TaskId { get; set; }

        [Display(Name = "意见或建议"), Required(ErrorMessage = "请写下您的意见或建议。"), StringLength(2000, MinimumLength = 5, ErrorMessage = "意见请写 5 到 2000 个字。")]
        public string? Text { get; set; }

        [Display(Name = "称呼"), StringLength(30, ErrorMessage = "称呼最多 30 个字。")]
        public string? Name { get; set; }

        [Display(Name = "联系方式"), StringLength(100, ErrorMessage = "联系方式最多 100 个字。")]
        public string? Contact { get; set; }

        [Display(Name = "网址")]
        public string? Website { get; set; }
    }
}
