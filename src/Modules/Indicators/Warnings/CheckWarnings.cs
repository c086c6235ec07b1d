using System.ComponentModel;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Warnings;

/// <summary>
/// Looks at every active rule each morning: opens a supervision item for a goal that is newly to be warned of, and closes the
/// item when the cause is gone. What is not known neither raises a warning nor resolves one.
/// </summary>
[DisplayName("检查预警规则")]
[Daily(6, 30)]
public sealed class CheckWarnings(ChuangpuDb db, MatchGoals match, ISuperviseCauses supervision, TimeProvider clock) : IBackgroundJob
{
    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        foreach (var rule in await db.Set<WarningRule>().AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellation))
        {
            await CheckAsync(rule, cancellation);
        }
    }

    private async Task CheckAsync(WarningRule rule, CancellationToken cancellation)
    {
        var open = await db.Set<Warning>().AsNoTracking().Where(w => w.RuleId == rule.Id && w.OpenKey != null).ToDictionaryAsync(w => w.GoalId, cancellation);
        var goals = rule.IsActive ? (await match.HandleAsync(rule.RegionCode, rule.Condition, cancellation)).ToDictionary(m => m.Goal.Id) : [];
        foreach (var (goal, _) in goals.Values.Where(m => m.Holds == true && !open.ContainsKey(m.Goal.Id)))
        {
            await RaiseAsync(rule, goal, cancellation);
        }

        foreach (var warning in open.Values)
        {
            if (!goals.TryGetValue(warning.GoalId, out var now))
            {
                await ResolveAsync(warning, rule.IsActive ? "目标已移出规划或规划已结束，预警解除。" : $"预警规则“{rule.Name}”已停用，预警解除。", cancellation);
            }
            else if (now.Holds == false)
            {
                await ResolveAsync(warning, $"“{now.Goal.Name}”不再符合预警条件“{rule.Name}”，预警解除。{now.Goal.Explanation}", cancellation);
            }
        }
    }

    // The item first: after a crash in between, the next run finds it open and only writes the warning.
    private async Task RaiseAsync(WarningRule rule, PlanGoal goal, CancellationToken cancellation)
    {
        var (key, unit) = (Warning.KeyOf(rule.Id, goal.Id), goal.ResponsibleOrganisationId ?? rule.DefaultUnitId);
        var text = $"{goal.PlanTitle}：{goal.Name}（{goal.Target}），目前{DisplayText.OfEnum(goal.State)}。{goal.Explanation}";
        var cause = new SupervisionCause(key, goal.RegionCode, unit, Clip($"预警：{goal.Name}（{rule.Name}）", 180), Clip($"{text}\n{rule.Demand}", 3900), clock.Today().AddDays(rule.Days))
        {
            PlanId = goal.PlanId,
            GoalId = goal.Id,
            IsDemo = goal.IsDemo,
        };
        var (item, _) = await supervision.OpenAsync(cause, cancellation);
        db.Add(new Warning
        {
            RuleId = rule.Id,
            GoalId = goal.Id,
            RegionCode = goal.RegionCode,
            SupervisionItemId = item,
            ResponsibleId = unit,
            Text = Clip(text, 2000),
            RaisedAt = clock.GetUtcNow().UtcDateTime,
            OpenKey = key,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another server came first: the unique key refused ours, and theirs says the same.
            db.ChangeTracker.Clear();
            if (!await db.Set<Warning>().AnyAsync(w => w.OpenKey == key, cancellation))
            {
                throw;
            }
        }
    }

    private async Task ResolveAsync(Warning warning, string reason, CancellationToken cancellation)
    {
        await supervision.ResolveAsync(warning.OpenKey!, Clip(reason, 2000), cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<Warning>().Where(w => w.Id == warning.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.ResolvedAt, now).SetProperty(w => w.OpenKey, (string?)null), cancellation);
    }

    private static string Clip(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
