using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Bench;

/// <summary>A published plan larger than any real one: 60 headings, 300 goals with three entered values each, 500 tasks with two units each.</summary>
internal static class LargePlan
{
    public const int Headings = 60, Goals = 300, Tasks = 500, LengthOfSection = 700;

    private static readonly DateTime At = new(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Task<Guid> WriteAsync(TestWeb web) => web.AsAsync(Actor.System, async services =>
    {
        var db = services.GetRequiredService<ChuangpuDb>();
        var plan = PlanBuilder.APlan();
        var version = new PlanVersion { PlanId = plan.Id, Number = 1, Text = new string('文', Headings * LengthOfSection), ReadAt = At };
        version.Headings.AddRange(Enumerable.Range(0, Headings).Select(i => new Heading
        {
            VersionId = version.Id,
            Ordinal = i,
            Number = i % 6 == 0 ? $"第{i / 6 + 1}章" : $"{i / 6 + 1}.{i % 6}",
            Title = "强化企业创新主体地位",
            Depth = i % 6 == 0 ? 1 : 2,
            Kind = "heading",
            Start = i * LengthOfSection,
            End = (i + 1) * LengthOfSection,
        }));
        db.Add(plan);
        db.Add(version);
        foreach (var i in Enumerable.Range(0, Goals))
        {
            var goal = PlanBuilder.AGoal(plan, $"第{i + 1}项指标", 120 + i);
            (goal.HeadingId, goal.Place) = Under(i);
            goal.Values.AddRange(Enumerable.Range(2021, 3).Select(year => new GoalValue { GoalId = goal.Id, Year = year, Value = 60 + i * (year - 2020) / 6m, EnteredAt = At }));
            db.Add(goal);
        }

        foreach (var i in Enumerable.Range(0, Tasks))
        {
            var task = PlanBuilder.ATask(plan, title: $"第{i + 1}项任务：建设中试基地");
            (task.HeadingId, task.Place) = Under(i);
            task.DueOn = new DateOnly(2023 + i % 3, 12, 31);
            task.Units.Add(new TaskUnit { TaskId = task.Id, Name = "市财政局", Leads = false, Ordinal = 1 });
            db.Add(task);
        }

        await db.SaveChangesAsync();
        return plan.Id;

        (Guid, SourcePlace) Under(int i)
        {
            var heading = version.Headings[i % Headings];
            return (heading.Id, new SourcePlace { VersionId = version.Id, Start = heading.Start + i, End = heading.Start + i + 30, Section = heading.Title, Rule = "bench" });
        }
    });
}
