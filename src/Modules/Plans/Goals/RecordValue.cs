using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Enters what a goal reached in a year. Entering a year again is a correction: it needs a reason, and the earlier entry stays.</summary>
public sealed class RecordValue(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Goal>().Include(g => g.Plan).SingleOrDefaultAsync(g => g.Id == request.GoalId, cancellation) is not { } goal)
        {
            return Problem.NotFound("该目标");
        }

        if (!current.Actor.MayReport(goal))
        {
            return Problem.NotAllowed("填报该目标");
        }

        if ((RequestRules.Check(request) ?? goal.WhyClosed() ?? Check(request, goal)) is { } broken)
        {
            return broken;
        }

        var latest = await db.Set<GoalValue>().Where(v => v.GoalId == goal.Id && v.Year == request.Year)
            .OrderByDescending(v => v.EnteredAt).ThenByDescending(v => v.Id).FirstOrDefaultAsync(cancellation);
        if (latest is not null && Correction(request, latest, goal) is { } problem)
        {
            return problem;
        }

        db.Add(new GoalValue
        {
            GoalId = goal.Id,
            Year = request.Year!.Value,
            Value = request.Value!.Value,
            Met = goal.Operator == TargetOperator.Relative ? request.Met : null,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            EnteredBy = current.Actor.UserId,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    private Problem? Check(Request request, Goal goal)
    {
        var (first, last) = (Math.Min(goal.BaselineYear ?? goal.Plan.StartYear, goal.Plan.StartYear), clock.Today().Year);
        return goal.SameAsId is not null ? new Problem("value.same", "这是同一目标的再次提及，请到首次出现处填报，两处同时生效。")
            : goal.IndicatorCode is not null ? new Problem("value.statistics", "该目标的数据由统计指标提供，请在“统计监测”中填报该指标；需要改为人工填报的，先在“编辑”中取消对应的统计指标。")
            : request.Year < first || request.Year > last ? new Problem("value.year", $"年份应在 {first} 至 {last} 之间，请核对。", nameof(Request.Year))
            : null;
    }

    private static Problem? Correction(Request request, GoalValue latest, Goal goal) =>
        latest.Value == request.Value && (goal.Operator != TargetOperator.Relative || latest.Met == request.Met)
            ? new Problem("value.unchanged", $"{latest.Year} 年已有相同的数值，没有重复保存。", nameof(Request.Value))
        : latest.Id != request.Replaces
            ? new Problem(Problem.ConflictCode, $"{latest.Year} 年已有数值 {WebKit.NumberFormat.Text(latest.Value)}。如需更正，请在数据列表中点“更正”，写明更正原因。", nameof(Request.Year))
        : string.IsNullOrWhiteSpace(request.Note)
            ? new Problem("value.reason", "更正已有数值时，请在说明中写明更正原因。", nameof(Request.Note))
        : null;

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid GoalId { get; set; }

        /// <summary>The entry a correction stands for, as the form showed it; null for a year without a value.</summary>
        public Guid? Replaces { get; set; }

        [Display(Name = "年份"), Required(ErrorMessage = "请填写年份。")]
        public int? Year { get; set; }

        [Display(Name = "数值"), Required(ErrorMessage = "请填写数值。"), Range(-999_999_999_999_999d, 999_999_999_999_999d, ErrorMessage = "数值过大，请检查位数和单位。")]
        public decimal? Value { get; set; }

        [Display(Name = "是否达到相对目标")]
        public bool? Met { get; set; }

        [Display(Name = "说明"), StringLength(500, ErrorMessage = "说明最多 500 个字，请精简。")]
        public string? Note { get; set; }
    }
}
