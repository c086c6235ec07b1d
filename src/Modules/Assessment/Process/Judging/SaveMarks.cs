using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>An assessor marks a unit, and in the end hands all marks in; nothing changes after that.</summary>
public sealed class SaveMarks(ChuangpuDb db, ReadJudging read, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <summary>Marks of a unit.</summary>
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var found = await OpenAsync(request.ProcessId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var assignment = found.Value.Assignments.Find(a => a.CaseId == request.CaseId);
        if (assignment is not { MayJudge: true })
        {
            return assignment is null ? Problem.NotFound("该单位") : new Problem("assessment.recused", "您已声明与该单位有利益冲突，须回避，不能打分。");
        }

        var unit = (await read.UnitsAsync(found.Value, cancellation)).Single(u => u.CaseId == request.CaseId);
        var kept = await db.Set<ItemMark>().Where(m => m.AssignmentId == assignment.Id).ToDictionaryAsync(m => m.ItemCode, cancellation);
        foreach (var item in unit.Items)
        {
            var (score, remark) = request.Marks.GetValueOrDefault(item.Code);
            if (score is null)
            {
                continue;
            }

            if (score is < 0 or > 100 || decimal.Round(score.Value, 2) != score)
            {
                return new Problem("mark.range", $"“{item.Name}”的分数应在 0 至 100 之间，最多两位小数。", item.Code);
            }

            if (remark?.Length > 500)
            {
                return new Problem("mark.remark", $"“{item.Name}”的评语最多 500 个字。", item.Code);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            if (!kept.TryGetValue(item.Code, out var mark))
            {
                mark = new ItemMark { AssignmentId = assignment.Id, ItemCode = item.Code, Score = score.Value, MarkedAt = now };
                db.Add(mark);
            }

            (mark.Score, mark.Remark, mark.MarkedAt) = (score.Value, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(), now);
        }

        return await db.SaveProcessAsync(cancellation, "您的打分");
    }

    /// <summary>Hands all marks in.</summary>
    public async Task<Result> FinishAsync(Guid processId, CancellationToken cancellation = default)
    {
        var found = await OpenAsync(processId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var missing = (await read.UnitsAsync(found.Value, cancellation)).Where(u => !u.IsDone).Select(u => u.Name).ToList();
        if (missing.Count > 0)
        {
            return new Problem("assessment.unmarked", $"还有 {missing.Count} 个单位没有打完分：{string.Join("、", missing)}。请打完后再提交。");
        }

        found.Value.DoneAt = clock.GetUtcNow().UtcDateTime;
        await notifier.ToBureauAsync(found.Value.RegionCode, $"{found.Value.Name} 已完成评审：{found.Value.Process.Title}", found.Value.Process.Href, cancellation);
        return await db.SaveProcessAsync(cancellation, "您的打分");
    }

    private async Task<Result<Assessor>> OpenAsync(Guid processId, CancellationToken cancellation) => await db.OwnAssessorAsync(processId, current.Actor, cancellation) switch
    {
        null => Problem.NotFound("该评审工作"),
        { Process.State: not ProcessState.Judging } a => new Problem("assessment.state", $"考核目前是“{WebKit.DisplayText.OfEnum(a.Process.State)}”，不能打分。"),
        { DeclaredAt: null } => new Problem("assessment.declare", "请先作利益冲突声明，再开始打分。"),
        { DoneAt: not null } => new Problem("assessment.done", "您的打分已经提交，不能再修改。"),
        var assessor => assessor,
    };

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ProcessId { get; set; }

        public Guid CaseId { get; set; }

        /// <summary>Score and remark by item code; an item without a score stays as it is.</summary>
        public Dictionary<string, (decimal? Score, string? Remark)> Marks { get; set; } = [];
    }
}
