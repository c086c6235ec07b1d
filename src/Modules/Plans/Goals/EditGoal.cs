using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>
/// Corrects a goal. Once the plan is in force, what it demands is no fact to be typed over: it changes by a decision (see
/// Adjustments); only its kind, who answers for it, a remark, and a baseline that was missing can still be entered.
/// </summary>
public sealed class EditGoal(ChuangpuDb db, CurrentActor current, IStatistics statistics) : IUseCase
{
    /// <summary>Whether all of the goal can be edited without a decision.</summary>
    public static bool FactsOpen(Plan plan) => plan.Status == PlanStatus.Draft;

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Goal>().Include(g => g.Plan).SingleOrDefaultAsync(g => g.Id == request.GoalId, cancellation) is not { } goal)
        {
            return Problem.NotFound("该目标");
        }

        if (!current.Actor.MayManage(goal.Plan))
        {
            return Problem.NotAllowed("编辑目标");
        }

        if ((RequestRules.Check(request) ?? request.Problem() ?? goal.WhyClosed()) is { } broken)
        {
            return broken;
        }

        if (!FactsOpen(goal.Plan) && ChangesTerms(request, goal))
        {
            return new Problem("goal.decision", "规划执行中，目标的内容须凭调整决定修改，请在“调整目标”中办理。");
        }

        if (request.ResponsibleOrganisationId is { } unit && !await db.Set<Organisation>().AnyAsync(o => o.Id == unit, cancellation))
        {
            return new Problem("goal.unit", "所选责任单位不存在，请重新选择。", nameof(Request.ResponsibleOrganisationId));
        }

        if (await IndicatorProblemAsync(request, goal, cancellation) is { } mismatch)
        {
            return mismatch;
        }

        db.ExpectVersion(goal, request.Version);
        request.Into(goal);
        goal.IndicatorCode = string.IsNullOrEmpty(request.IndicatorCode) ? null : request.IndicatorCode;
        goal.ResponsibleOrganisationId = request.ResponsibleOrganisationId;
        goal.Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该目标");
        }
    }

    private async Task<Problem?> IndicatorProblemAsync(Request request, Goal goal, CancellationToken cancellation)
    {
        const string field = nameof(Request.IndicatorCode);
        return string.IsNullOrEmpty(request.IndicatorCode) ? null
            : goal.SameAsId is not null ? new Problem("goal.same", "这是同一目标的再次提及，请到首次出现处选择统计指标。", field)
            : (await statistics.ListAsync(cancellation)).FirstOrDefault(s => s.Code == request.IndicatorCode) is not { } statistic ? new Problem("goal.indicator", "所选统计指标不存在，请重新选择。", field)
            : StatisticValues.WhyNot(GoalTerms.Of(request.Sketch(), goal.Plan.StartYear, goal.Plan.EndYear), statistic) is { } why ? new Problem("goal.indicator", why, field)
            : null;
    }

    // The terms as they would be, against the terms as they are; a baseline may be supplied where there was none.
    private static bool ChangesTerms(Request request, Goal goal)
    {
        var (after, before) = (GoalTerms.Of(request.Sketch(), 0, 0), GoalTerms.Of(goal, 0, 0));
        return before with { Method = default } != after with
        {
            Method = default,
            BaselineValue = before.BaselineValue is null ? null : after.BaselineValue,
            BaselineYear = before.BaselineValue is null ? before.BaselineYear : after.BaselineYear,
        };
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : GoalInput
    {
        public Guid GoalId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "责任单位")]
        public Guid? ResponsibleOrganisationId { get; set; }

        [Display(Name = "统计指标")]
        public string? IndicatorCode { get; set; }

        [Display(Name = "备注"), StringLength(500, ErrorMessage = "备注最多 500 个字，请精简。")]
        public string? Note { get; set; }

        /// <summary>The form as it is first shown.</summary>
        public static Request From(Goal goal)
        {
            var request = new Request { GoalId = goal.Id, Version = goal.Version, ResponsibleOrganisationId = goal.ResponsibleOrganisationId, IndicatorCode = goal.IndicatorCode, Note = goal.Note };
            request.Fill(goal);
            return request;
        }
    }
}
