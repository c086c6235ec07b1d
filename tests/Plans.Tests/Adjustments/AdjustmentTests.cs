using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Adjustments;

public sealed class AdjustmentTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly Actor Proposer = Actors.Staff(name: "甲科员"), Approver = Actors.Staff(name: "乙科员");

    [Theory, OnEveryDatabase]
    public async Task Approve_BySecondPerson_ChangesTheGoalAndKeepsWhatWasBefore(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var proposed = await ProposeAsync(platform, goal, g => g.TargetValue = 150);
        Assert.Equal(120, (await GoalAsync(platform, goal)).TargetValue);

        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);

        Assert.Equal(150, (await GoalAsync(platform, goal)).TargetValue);
        var kept = await platform.SeeAsync(db => db.Set<Adjustment>().Include(a => a.Fields).SingleAsync());
        var field = Assert.Single(kept.Fields);
        Assert.Equal((AdjustmentState.Effective, "TargetValue", "120", "150"), (kept.State, field.Field, field.Before, field.After));
        Assert.Equal((Proposer.UserId, Approver.UserId), (kept.ProposedBy, kept.ReviewedBy));
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_ByWhoProposed_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var proposed = await ProposeAsync(platform, goal, g => g.TargetValue = 150);

        Assert.Equal("adjustment.four-eyes", (await ReviewAsync(platform, Proposer, proposed.Value, approve: true)).Problem?.Code);
        Assert.Equal(120, (await GoalAsync(platform, goal)).TargetValue);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_Twice_AppliesOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var proposed = await ProposeAsync(platform, await GivenGoalAsync(platform), g => g.TargetValue = 150);

        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);
        Assert.Equal("adjustment.done", (await ReviewAsync(platform, Actors.Leader(), proposed.Value, approve: true)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_OutOfScope_IsNotFoundAndOthersMayNot(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var proposed = await ProposeAsync(platform, await GivenGoalAsync(platform), g => g.TargetValue = 150);

        Assert.Equal(Problem.NotFoundCode, (await ReviewAsync(platform, Actors.Staff(Actors.OtherCity), proposed.Value, approve: true)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await ReviewAsync(platform, Actors.Department(Guid.NewGuid()), proposed.Value, approve: true)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Return_WithReason_ChangesNothingAndTellsTheProposer(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var proposed = await ProposeAsync(platform, goal, g => g.TargetValue = 150);

        Assert.Equal("adjustment.note", (await ReviewAsync(platform, Approver, proposed.Value, approve: false)).Problem?.Code);
        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: false, "依据不足")).Succeeded);

        Assert.Equal(120, (await GoalAsync(platform, goal)).TargetValue);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Notice>().CountAsync(n => n.UserId == Proposer.UserId)));
        Assert.True((await ProposeAsync(platform, goal, g => g.TargetValue = 140)).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_GoalMovedSince_SaysWhatItIsNow(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var proposed = await ProposeAsync(platform, goal, g => g.TargetValue = 150);
        await platform.SeeAsync(db => db.Set<Goal>().ExecuteUpdateAsync(s => s.SetProperty(g => g.TargetValue, 133)));

        var problem = (await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Problem;

        Assert.Equal(Problem.ConflictCode, problem?.Code);
        Assert.Contains("133", problem?.Message);
        Assert.Equal(133, (await GoalAsync(platform, goal)).TargetValue);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_AsOfAPastDay_UndoesLaterDecisionsOneByOne(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        await AdjustAsync(platform, goal, new DateOnly(2023, 3, 1), g => g.TargetValue = 150);
        await AdjustAsync(platform, goal, new DateOnly(2024, 3, 1), g => (g.TargetValue, g.Name) = (160, "国家高新技术企业数量"));

        async Task<(decimal?, string)> On(DateOnly? day)
        {
            var standing = (await platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(Proposer, u => u.HandleAsync(g => g.PlanId == goal.PlanId, day))).Single();
            return (standing.Terms.TargetValue, standing.Goal.Name);
        }

        Assert.Equal((120m, "高新技术企业数量"), await On(new DateOnly(2023, 2, 28)));
        Assert.Equal((150m, "高新技术企业数量"), await On(new DateOnly(2023, 3, 1)));
        Assert.Equal((150m, "高新技术企业数量"), await On(new DateOnly(2024, 2, 29)));
        Assert.Equal((160m, "国家高新技术企业数量"), await On(new DateOnly(2024, 3, 1)));
        Assert.Equal((160m, "国家高新技术企业数量"), await On(null));
    }

    [Theory, OnEveryDatabase]
    public async Task Propose_BeforeAnEarlierDecisionTookEffect_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        await AdjustAsync(platform, goal, new DateOnly(2024, 3, 1), g => g.TargetValue = 150);

        Assert.Equal("adjustment.order", (await ProposeAsync(platform, goal, g => g.TargetValue = 140, new DateOnly(2023, 3, 1))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Propose_WhileOneWaits_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        await ProposeAsync(platform, goal, g => g.TargetValue = 150);

        Assert.Equal("adjustment.pending", (await ProposeAsync(platform, goal, g => g.TargetValue = 140)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Propose_WrongDatesOrNothingChangedOrDraft_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);

        Assert.Equal("adjustment.nothing", (await ProposeAsync(platform, goal, _ => { })).Problem?.Code);
        Assert.Equal("adjustment.decided", (await ProposeAsync(platform, goal, g => g.TargetValue = 1, Today.AddDays(1))).Problem?.Code);
        Assert.Equal("adjustment.effective", (await ProposeAsync(platform, goal, g => g.TargetValue = 1, Today, Today.AddDays(-1))).Problem?.Code);
        await platform.SeeAsync(db => db.Set<Plan>().ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, PlanStatus.Draft)));
        Assert.Equal("adjustment.draft", (await ProposeAsync(platform, goal, g => g.TargetValue = 1)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_BeforeItsDay_WaitsUntilThen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var proposed = await ProposeAsync(platform, goal, g => g.TargetValue = 150, Today, Today.AddDays(2));

        Assert.Equal("adjustment.early", (await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Problem?.Code);
        Assert.Empty(await TodosAsync(platform, Approver));
        platform.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Single(await TodosAsync(platform, Approver));
        Assert.Empty(await TodosAsync(platform, Proposer));
        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);
        Assert.Equal(150, (await GoalAsync(platform, goal)).TargetValue);
    }

    [Theory, OnEveryDatabase]
    public async Task Remove_ByDecision_HidesTheGoalFromItsDayOn(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var proposed = await SendAsync(platform, new(goal.PlanId, ItemKind.Goal, AdjustmentAction.Remove, goal.Id, new Dictionary<string, string?>(), Decision(new DateOnly(2025, 3, 1))));
        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);

        Task<IReadOnlyList<GoalStanding>> On(DateOnly? day) => platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(Proposer, u => u.HandleAsync(g => g.PlanId == goal.PlanId, day));
        Assert.Empty(await On(null));
        Assert.Empty(await On(new DateOnly(2025, 3, 1)));
        Assert.Single(await On(new DateOnly(2025, 2, 28)));
    }

    [Theory, OnEveryDatabase]
    public async Task Add_ByDecision_ShowsTheGoalFromItsDayOn(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var goal = await GivenGoalAsync(platform);
        var sketch = new GoalInput { Name = "数据标注基地", Unit = "个", Operator = TargetOperator.AtLeast, TargetValue = 3, TargetYear = 2025 }.Sketch();
        var proposed = await SendAsync(platform, new(goal.PlanId, ItemKind.Goal, AdjustmentAction.Add, null, Adjustable.ReadAll(sketch), Decision(new DateOnly(2025, 3, 1))));
        Assert.Single(await platform.SeeAsync(db => db.Set<Goal>().ToListAsync()));
        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);

        Task<IReadOnlyList<GoalStanding>> On(DateOnly? day) => platform.AsAsync<ReadGoals, IReadOnlyList<GoalStanding>>(Proposer, u => u.HandleAsync(g => g.PlanId == goal.PlanId, day));
        Assert.Contains(await On(null), g => g.Goal is { Name: "数据标注基地", TargetValue: 3, Operator: TargetOperator.AtLeast, Unit: "个" });
        Assert.Equal(goal.Id, Assert.Single(await On(new DateOnly(2025, 2, 28))).Goal.Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Approve_TaskWithOtherUnits_LinksThemAndTheDay(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var office = await platform.GivenAsync(new Organisation { Name = "云川市工业和信息化局", ShortName = "市工信局", Kind = OrganisationKind.Department, RegionCode = Actors.City });
        var task = await platform.GivenAsync(PlanBuilder.ATask(plan, Guid.NewGuid()));
        var input = new TaskInput();
        input.Fill(task);
        (input.LeadUnits, input.SupportUnits, input.DueOn) = ("市工信局", "市科技局、市财政局", new DateOnly(2025, 9, 30));
        var proposed = await SendAsync(platform, new(plan.Id, ItemKind.Task, AdjustmentAction.Change, task.Id, Adjustable.ReadAll(input.Sketch()), Decision(new DateOnly(2025, 3, 1))));

        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);

        var kept = await platform.SeeAsync(db => db.Set<PlanTask>().Include(t => t.Units).SingleAsync());
        Assert.Equal(new DateOnly(2025, 9, 30), kept.DueOn);
        Assert.Equal([("市工信局", true), ("市科技局", false), ("市财政局", false)], kept.Units.OrderByDescending(u => u.Leads).ThenBy(u => u.Ordinal).Select(u => (u.Name, u.Leads)));
        Assert.Equal(office.Id, kept.Units.Single(u => u.Leads).OrganisationId);
        Assert.Equal(task.Units[0].OrganisationId, kept.Units.Single(u => u.Name == "市科技局").OrganisationId);

        var before = (await platform.AsAsync<ReadPlan, Result<PlanOverview>>(Proposer, u => u.HandleAsync(plan.Id, new DateOnly(2025, 2, 28)))).Value.Tasks.Single();
        Assert.Equal((null, "市科技局"), (before.DueOn, before.Units.Single().Name));
    }

    private static async Task<Goal> GivenGoalAsync(TestPlatform platform) => await platform.GivenAsync(PlanBuilder.AGoal(await platform.GivenAsync(PlanBuilder.APlan())));

    private static Task<Goal> GoalAsync(TestPlatform platform, Goal goal) => platform.SeeAsync(db => db.Set<Goal>().SingleAsync(g => g.Id == goal.Id));

    private static DecisionInput Decision(DateOnly decided, DateOnly? effective = null) =>
        new() { DocumentNumber = "云政发〔2025〕8号", DecidedOn = decided, EffectiveOn = effective ?? decided, Reason = "中期评估后调整" };

    private static async Task<Result<Guid>> ProposeAsync(TestPlatform platform, Goal goal, Action<GoalInput> change, DateOnly? decided = null, DateOnly? effective = null)
    {
        var input = new GoalInput();
        input.Fill(await GoalAsync(platform, goal));
        change(input);
        return await SendAsync(platform, new(goal.PlanId, ItemKind.Goal, AdjustmentAction.Change, goal.Id, Adjustable.ReadAll(input.Sketch()), Decision(decided ?? Today, effective)));
    }

    private static Task<Result<Guid>> SendAsync(TestPlatform platform, ProposeAdjustment.Request request) =>
        platform.AsAsync<ProposeAdjustment, Result<Guid>>(Proposer, u => u.HandleAsync(request));

    private static async Task AdjustAsync(TestPlatform platform, Goal goal, DateOnly day, Action<GoalInput> change)
    {
        var proposed = await ProposeAsync(platform, goal, change, day);
        Assert.True((await ReviewAsync(platform, Approver, proposed.Value, approve: true)).Succeeded);
    }

    private static async Task<Result> ReviewAsync(TestPlatform platform, Actor actor, Guid adjustment, bool approve, string? note = null)
    {
        var version = await platform.SeeAsync(db => db.Set<Adjustment>().Where(a => a.Id == adjustment).Select(a => a.Version).SingleAsync());
        return await platform.AsAsync<ReviewAdjustment, Result>(actor, u => u.HandleAsync(new() { AdjustmentId = adjustment, Version = version, Approve = approve, Note = note }));
    }

    private static Task<IReadOnlyList<TodoItem>> TodosAsync(TestPlatform platform, Actor actor) =>
        platform.AsAsync(actor, s => ((IEnumerable<ITodoSource>)s.GetService(typeof(IEnumerable<ITodoSource>))!).OfType<AdjustmentTodos>().Single().ListAsync(actor, CancellationToken.None));
}
