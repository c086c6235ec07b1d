using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.EndToEnd.Tests;

/// <summary>A plan of the demo region that a test has for itself, running from last year on, with one goal and one task that the finance office leads.</summary>
internal sealed record APlan(Plan Plan, Goal Goal, PlanTask Task)
{
    public string Address => $"/plans/{Plan.Id}";

    public string OpenAddress => $"/open/plans/{Plan.Id}";

    public string GoalAddress => $"{Address}/goals/{Goal.Id}";

    public string TaskAddress => $"{Address}/tasks/{Task.Id}";

    public static async Task<APlan> GivenAsync(Site site, string title, bool published = true)
    {
        var lead = await site.SeeAsync(db => db.Set<Organisation>().Where(o => o.ShortName == "长治市金融办").Select(o => o.Id).SingleAsync());
        var year = DateTime.UtcNow.Year;
        var plan = PlanBuilder.APlan("140400", published);
        (plan.Title, plan.StartYear, plan.EndYear) = (title, year - 1, year + 3);
        var goal = PlanBuilder.AGoal(plan);
        (goal.BaselineYear, goal.TargetYear) = (year - 2, year + 3);
        var task = PlanBuilder.ATask(plan, lead, $"{title}：设立科技金融服务站");
        await site.GivenAsync(plan, goal, task);
        return new(plan, goal, task);
    }
}
