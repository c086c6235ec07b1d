using Chuangpu.Assessment.Departments;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Assessment.Tests.Departments;

public sealed class DepartmentTasksTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();

    [Fact]
    public void Of_TasksOfAYear_CountsWhatWasDueAndWhatIsBehind()
    {
        var marks = DepartmentTasks.Of(
            [
                ATask(new(2021, 1, 1), new(2024, 6, 30)) with { IsFinished = true, FinishedOn = new(2024, 6, 1), Percent = 100, Reports = [AReport(new(2024, 6, 1), true)] },
                ATask(new(2021, 1, 1), new(2024, 9, 30)) with { Percent = 60, Milestones = [new("中期", new(2024, 3, 31), new(2024, 3, 30)), new("验收", new(2025, 3, 1), null)] },
                ATask(new(2024, 1, 1), new(2025, 12, 31)) with { Percent = 50, Reports = [AReport(new(2024, 12, 1), false), AReport(new(2024, 12, 20), true) with { ConfirmedOn = null }] },
                ATask(new(2021, 1, 1), new(2023, 6, 30)) with { IsFinished = true, FinishedOn = new(2023, 6, 1), Percent = 100 },
                ATask(new(2025, 1, 1), new(2025, 6, 30)),
                ATask(new(2021, 1, 1), new(2024, 6, 30)) with { LeadIds = [Guid.CreateVersion7()] },
            ],
            Unit, 2024, new DateOnly(2025, 3, 31));

        Assert.Equal(3, marks.Lines.Count);
        // Due: two tasks and one milestone; on pace: the finished one and the one half done after half the time.
        Assert.Equal([new(TaskMeasure.OnTime, 2, 3), new(TaskMeasure.Progress, 2, 3), new(TaskMeasure.Confirmed, 2, 3), new TaskPart(TaskMeasure.Evidence, 1, 2)], marks.Parts);
        Assert.Equal(66.67m, marks[TaskMeasure.OnTime]);
        // (4 × 66.67 + 3 × 66.67 + 2 × 66.67 + 1 × 50) ÷ 10
        Assert.Equal(65m, marks[TaskMeasure.Mark]);
    }

    [Fact]
    public void Of_MeasuresWithoutACase_GiveTheirWeightToTheOthers()
    {
        var marks = DepartmentTasks.Of([ATask(new(2024, 1, 1), new(2027, 12, 31)) with { Percent = 30 }], Unit, 2024, new DateOnly(2024, 12, 31));

        Assert.Null(marks[TaskMeasure.OnTime]);
        Assert.Null(marks[TaskMeasure.Evidence]);
        // (3 × 100 + 2 × 0) ÷ 5
        Assert.Equal(60m, marks[TaskMeasure.Mark]);
        Assert.Null(DepartmentTasks.Of([], Unit, 2024, new DateOnly(2024, 12, 31))[TaskMeasure.Mark]);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_PastDay_KnowsOnlyWhatWasConfirmedByThen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (plan, unit) = await GivenAsync(platform);

        async Task<PlanTaskStanding> On(DateOnly day) => Assert.Single(await platform.AsAsync<IPlanTasks, IReadOnlyList<PlanTaskStanding>>(Actors.Staff(), t => t.ReadAsync(plan, day, default)));
        Assert.Equal(("未启动", 0, 0), await On(new(2024, 1, 10)) is var before ? (before.State, before.Percent, before.Reports.Count) : default);
        Assert.Equal(("推进中", 40), await On(new(2024, 3, 31)) is var half ? (half.State, half.Percent) : default);
        Assert.Equal(("已完成", 100, new DateOnly(2024, 6, 20)), await On(new(2024, 7, 31)) is var done ? (done.State, done.Percent, done.FinishedOn!.Value) : default);
        Assert.Equal([unit], (await On(new(2024, 7, 31))).LeadIds);
    }

    [Theory, OnEveryDatabase]
    public async Task Figures_ItemsOfDepartments_ComeWithTheirTasks(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (plan, unit) = await GivenAsync(platform);
        var scheme = new SchemeDefinition
        {
            Groups = [new("d", "部门", GroupKind.Departments, [AssessedUnit.Organisation(unit, "市科技局")])],
            Items = [AssessmentBuilder.Top(), new("t", "top", "任务完成", ItemSource.Tasks) { Weight = 100, Indicator = nameof(TaskMeasure.OnTime) }],
        };
        var material = await platform.AsAsync(Actors.Staff(), async s =>
        {
            var sources = s.GetServices<IRunSource>();
            var all = new List<UnitFigure>();
            foreach (var source in sources)
            {
                all.AddRange((await source.ReadAsync(new RunQuestion(Guid.CreateVersion7(), scheme, 2024, 2024, new DateOnly(2024, 12, 31)) { PlanId = plan }, default)).Figures);
            }

            return all;
        });

        var figure = Assert.Single(material);
        Assert.Equal(("t", unit.ToString("D"), 100m), (figure.Item, figure.Unit, figure.Value!.Value));
        Assert.Equal($"/assessment/tasks?plan={plan}&unit={unit}&year=2024&on=2024-12-31", figure.Href);
    }

    private static async Task<(Guid Plan, Guid Unit)> GivenAsync(TestPlatform platform)
    {
        var unit = await platform.GivenAsync(new Organisation { Name = "云川市科技局", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var task = PlanBuilder.ATask(plan, unit.Id);
        (task.StartOn, task.DueOn, task.State, task.Percent) = (new(2023, 1, 1), new(2024, 6, 30), TaskState.Finished, 100);
        task.Reports.Add(Report(task, unit.Id, 1, new(2024, 1, 20), 40, TaskState.UnderWay));
        task.Reports.Add(Report(task, unit.Id, 2, new(2024, 6, 20), 100, TaskState.Finished));
        await platform.GivenAsync(task);
        return (plan.Id, unit.Id);
    }

    private static ProgressReport Report(PlanTask task, Guid unit, int number, DateOnly end, int percent, TaskState state) => new()
    {
        TaskId = task.Id,
        Number = number,
        OrganisationId = unit,
        PeriodEnd = end,
        Text = "进展",
        Percent = percent,
        ProposedState = state,
        State = ReportState.Confirmed,
        SubmittedAt = end.ToDateTime(new(2, 0), DateTimeKind.Utc),
        DecidedAt = end.AddDays(2).ToDateTime(new(2, 0), DateTimeKind.Utc),
    };

    private static PlanTaskStanding ATask(DateOnly start, DateOnly due) => new()
    {
        Id = Guid.CreateVersion7(),
        RegionCode = Actors.City,
        Title = "任务",
        Section = "",
        Leads = ["市科技局"],
        LeadIds = [Unit],
        StartOn = start,
        DueOn = due,
        State = "推进中",
        Percent = 0,
        IsFinished = false,
        DaysLate = 0,
        Milestones = [],
        Reports = [],
        Href = "/plans",
        IsDemo = false,
    };

    private static PlanTaskStanding.Report AReport(DateOnly end, bool evidence) => new(end, end.AddDays(3), evidence, "/plans");
}
