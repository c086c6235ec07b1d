using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Goals;

/// <summary>Chooses how the years are filled, sets single years by hand, or gives them back to the computed path.</summary>
public sealed class SetPath(ChuangpuDb db, ReadGoals read, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Goal>().Include(g => g.Plan).SingleOrDefaultAsync(g => g.Id == request.GoalId, cancellation) is not { } goal)
        {
            return Problem.NotFound("该目标");
        }

        if (!current.Actor.MayManage(goal.Plan))
        {
            return Problem.NotAllowed("设定年度路径");
        }

        if ((RequestRules.Check(request) ?? goal.WhyClosed()) is { } broken)
        {
            return broken;
        }

        var shown = (await read.HandleAsync(g => g.Id == goal.Id, cancellation: cancellation)).Single();
        var path = GoalPath.Of(shown.Terms with { Method = request.Method }, null, shown.First);
        if (path.Reason is { } reason)
        {
            return new Problem("path.none", reason, nameof(Request.Method));
        }

        var asked = request.Years.Where(y => y.Value is not null).ToDictionary(y => y.Year, y => y.Value!.Value);
        if (asked.Keys.FirstOrDefault(year => !path.MaySet(year)) is var wrong and not 0)
        {
            return new Problem("path.year", $"{wrong} 年是起点、目标年，或不在路径内，不能手工设定。");
        }

        db.ExpectVersion(goal, request.Version);
        goal.PathMethod = request.Method;
        // The goal is touched even when only its years change, so that two people setting the path at once are told apart.
        db.Entry(goal).Property(g => g.PathMethod).IsModified = true;
        foreach (var year in path.Years.Where(y => path.MaySet(y.Year)))
        {
            var before = shown.Path.Years.FirstOrDefault(y => y.Year == year.Year) is { IsSet: true } set ? set.Value : (decimal?)null;
            decimal? after = asked.TryGetValue(year.Year, out var value) && value != year.Computed ? value : null;
            if (before != after)
            {
                db.Add(new PathPoint { GoalId = goal.Id, Year = year.Year, Value = after, SetBy = current.Actor.UserId, SetAt = clock.GetUtcNow().UtcDateTime });
            }
        }

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

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid GoalId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "推算方法")]
        public PathMethod Method { get; set; }

        /// <summary>The years as typed; an empty year is computed.</summary>
        public List<YearInput> Years { get; set; } = [];
    }

    /// <summary>One year of the form.</summary>
    public sealed class YearInput
    {
        public int Year { get; set; }

        [Range(-999_999_999_999_999d, 999_999_999_999_999d, ErrorMessage = "数值过大，请检查位数和单位。")]
        public decimal? Value { get; set; }
    }
}
