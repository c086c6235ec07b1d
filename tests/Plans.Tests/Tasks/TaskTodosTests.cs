using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Milestones;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class TaskTodosTests
{
    [Theory, OnEveryDatabase]
    public async Task Todo_ThroughAReportsLife_IsWithWhoMustAct(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        Assert.Equal(["进展报送"], await CategoriesAsync(platform, scene.Reporter));
        Assert.Empty(await CategoriesAsync(platform, scene.Supporter));

        var report = await scene.SubmittedAsync();
        Assert.Empty(await CategoriesAsync(platform, scene.Reporter));
        Assert.Equal(["进展确认"], await CategoriesAsync(platform, scene.Bureau));
        Assert.Empty(await CategoriesAsync(platform, Actors.Staff(Actors.Province)));
        Assert.Empty(await CategoriesAsync(platform, Actors.Leader()));

        await scene.DecideAsync(report, ReportDecision.Return, "补充");
        Assert.Equal(["退回修改"], await CategoriesAsync(platform, scene.Reporter));
        Assert.Empty(await CategoriesAsync(platform, scene.Bureau));

        var returned = await scene.ReportAsync(report.Id);
        var mended = scene.AReport();
        (mended.ReportId, mended.Version) = (returned.Id, returned.Version);
        await scene.SaveAsync(mended);
        await scene.DecideAsync(await scene.ReportAsync(report.Id), ReportDecision.Confirm);
        Assert.Empty(await CategoriesAsync(platform, scene.Reporter));

        // The next quarter asks again.
        platform.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["进展报送"], await CategoriesAsync(platform, scene.Reporter));
    }

    [Theory, OnEveryDatabase]
    public async Task Todo_OwnReportOfABureau_WaitsForAnotherPerson(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var self = scene.Bureau with { OrganisationId = scene.Lead.Id };
        await scene.SaveAsync(scene.AReport(), self);

        Assert.Empty(await CategoriesAsync(platform, self));
        Assert.Equal(["进展确认"], await CategoriesAsync(platform, Actors.Staff()));
    }

    [Theory, OnEveryDatabase]
    public async Task Todo_MilestoneWithinThirtyDays_IsListedWithItsDay(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SubmittedAsync();
        foreach (var (name, day) in new[] { ("到期", TaskScene.Today.AddDays(30)), ("太远", TaskScene.Today.AddDays(31)), ("已过", TaskScene.Today.AddDays(-1)) })
        {
            await platform.GivenAsync(new Milestone { TaskId = scene.Task.Id, Name = name, DueOn = day });
        }

        var item = Assert.Single(await ListAsync(platform, scene.Reporter));

        Assert.Equal(("节点到期", TaskScene.Today.AddDays(30)), (item.Category, item.DueOn));
        Assert.Contains("到期", item.Title, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Todo_SupervisionItem_IsWithTheUnitThenWithTheBureau(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SubmittedAsync();
        var item = await platform.GivenAsync(scene.AnItem());
        Assert.Equal(["督查整改"], await CategoriesAsync(platform, scene.Reporter));

        await platform.AsAsync<ReplyToItem, Kernel.Results.Result>(scene.Reporter, u => u.HandleAsync(new() { ItemId = item.Id, Version = item.Version, Text = "已补齐。" }, []));

        Assert.Empty(await CategoriesAsync(platform, scene.Reporter));
        Assert.Equal(["督查审核", "进展确认"], await CategoriesAsync(platform, scene.Bureau));
    }

    [Theory, OnEveryDatabase]
    public async Task Todo_FinishedTask_AsksForNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await platform.AsAsync<Kernel.Database.ChuangpuDb, int>(Actor.System, async db =>
        {
            (await db.Set<PlanTask>().SingleAsync()).State = TaskState.Finished;
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await CategoriesAsync(platform, scene.Reporter));
    }

    [Theory, OnEveryDatabase]
    public async Task Todo_ManyTasksToReport_IsOneLineThatLeadsToThem(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        for (var n = 0; n < 5; n++)
        {
            await platform.GivenAsync(PlanBuilder.ATask(scene.Plan, scene.Lead.Id, $"任务{n}"));
        }

        var item = Assert.Single(await ListAsync(platform, scene.Reporter));

        Assert.Contains("6 项", item.Title, StringComparison.Ordinal);
        var rows = await platform.AsAsync<ListTasks, IReadOnlyList<TaskRow>>(scene.Reporter, u => u.HandleAsync(t => t.Units.Any(x => x.OrganisationId == scene.Lead.Id)));
        Assert.Equal(6, rows.Count(r => r.IsReportDue));
    }

    private static async Task<IReadOnlyList<string>> CategoriesAsync(TestPlatform platform, Actor actor) =>
        [.. (await ListAsync(platform, actor)).Select(i => i.Category).Order(StringComparer.Ordinal).OrderBy(c => c is "进展确认")];

    private static Task<List<TodoItem>> ListAsync(TestPlatform platform, Actor actor) => platform.AsAsync(actor, async services =>
    {
        var items = new List<TodoItem>();
        foreach (var source in services.GetServices<ITodoSource>())
        {
            items.AddRange(await source.ListAsync(actor, CancellationToken.None));
        }

        return items;
    });
}
