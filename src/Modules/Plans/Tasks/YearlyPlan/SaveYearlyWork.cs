using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks.YearlyPlan;

/// <summary>The bureau or the lead unit writes what is to be done in one year; an empty text takes the year out of the work plan.</summary>
public sealed class SaveYearlyWork(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var task = await db.Set<PlanTask>().Include(t => t.Plan).Include(t => t.Units).Include(t => t.YearlyWork)
            .AsSplitQuery().SingleOrDefaultAsync(t => t.Id == request.TaskId, cancellation);
        if (task is null)
        {
            return Problem.NotFound("这项任务");
        }

        if (!current.Actor.MayManage(task) && !current.Actor.MayReport(task))
        {
            return Problem.NotAllowed("编写年度工作计划");
        }

        if ((RequestRules.Check(request) ?? task.Closed()) is { } problem)
        {
            return problem;
        }

        if (request.Year < task.Plan.StartYear || request.Year > task.Plan.EndYear)
        {
            return new Problem("year", $"年度应在规划期 {task.Plan.Period} 内，请重新选择。", nameof(Request.Year));
        }

        var text = request.Text?.Trim() ?? "";
        var work = task.YearlyWork.Find(w => w.Year == request.Year);
        // Somebody wrote the year first, or took it away, while this form was open.
        if ((work?.Version ?? Guid.Empty) != request.Version)
        {
            return Problem.Conflict($"{request.Year}年的工作计划");
        }

        Write(task, work, request.Year, text);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || work is null)
        {
            return Problem.Conflict($"{request.Year}年的工作计划");
        }

        return Result.Done;
    }

    private void Write(PlanTask task, YearlyWork? work, int year, string text)
    {
        if (work is null && text.Length > 0)
        {
            db.Add(new YearlyWork { TaskId = task.Id, Year = year, Text = text });
        }
        else if (work is not null && text.Length == 0)
        {
            db.Remove(work);
        }
        else if (work is not null)
        {
            work.Text = text;
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid TaskId { get; set; }

        public int Year { get; set; }

        /// <summary>The version the form was filled from; empty when the year had nothing.</summary>
        public Guid Version { get; set; }

        [Display(Name = "工作内容"), StringLength(2000, ErrorMessage = "年度工作内容最多 2000 个字，请精简。")]
        public string? Text { get; set; }
    }
}
