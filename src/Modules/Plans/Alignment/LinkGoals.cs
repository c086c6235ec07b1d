using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Alignment;

/// <summary>Says that a lower plan's goal serves an upper plan's goal. The lower plan's staff says it.</summary>
public sealed class LinkGoals(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var goals = await db.Set<Goal>().AsNoTracking().Include(g => g.Plan).Where(g => g.Id == request.LowerGoalId || g.Id == request.UpperGoalId).ToListAsync(cancellation);
        if (goals.Find(g => g.Id == request.LowerGoalId) is not { } lower || goals.Find(g => g.Id == request.UpperGoalId) is not { } upper)
        {
            return Problem.NotFound("要衔接的目标");
        }

        if (!current.Actor.MayManage(lower.Plan))
        {
            return Problem.NotAllowed("衔接该规划的目标");
        }

        if (!IsAbove(upper.Plan.RegionCode, lower.Plan.RegionCode))
        {
            return new Problem("alignment.level", "只能与上级地区规划的目标衔接，请重新选择。", nameof(Request.UpperGoalId));
        }

        if (await db.Set<GoalAlignment>().AnyAsync(a => a.LowerGoalId == lower.Id && a.UpperGoalId == upper.Id, cancellation))
        {
            return new Problem("alignment.exists", "这两个目标已经衔接，不必重复。");
        }

        db.Add(new GoalAlignment
        {
            LowerGoalId = lower.Id,
            UpperGoalId = upper.Id,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            LinkedByName = current.Actor.Name,
            LinkedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>Whether a region lies above another.</summary>
    public static bool IsAbove(string upper, string lower) =>
        RegionCode.PrefixOf(upper) is var prefix && prefix.Length < RegionCode.PrefixOf(lower).Length && lower.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid LowerGoalId { get; set; }

        [Display(Name = "上级目标")]
        public Guid UpperGoalId { get; set; }

        [Display(Name = "说明"), StringLength(300, ErrorMessage = "说明最多 300 个字。")]
        public string? Note { get; set; }
    }
}
