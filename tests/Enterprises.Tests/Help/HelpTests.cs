using Chuangpu.Enterprises.Help;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises.Tests.Help;

public sealed class HelpTests
{
    private static Task<Result> AssignAsync(TestPlatform platform, Actor actor, Enterprise enterprise, HelpKind kind = HelpKind.Leader, string name = "演示领导") =>
        platform.AsAsync<AssignHelp, Result>(actor, u => u.HandleAsync(new() { EnterpriseId = enterprise.Id, Kind = kind, Name = name, From = new(2025, 1, 1), VisitEveryDays = 30 }));

    private static Task<Result> VisitAsync(TestPlatform platform, Guid assignment, DateOnly day, string? problems = null, DateOnly? due = null) =>
        platform.AsAsync<RecordVisit, Result>(Actors.Staff(), u => u.HandleAsync(new() { AssignmentId = assignment, VisitedOn = day, Text = "查看研发场所", Problems = problems, Handler = problems is null ? null : "演示科技局", DueOn = due }));

    private static Task<Result> AnswerAsync(TestPlatform platform, Actor actor, Guid problem) =>
        platform.AsAsync<AnswerProblem, Result>(actor, u => u.HandleAsync(new() { ProblemId = problem, Answer = "已联系高校专家" }));

    private static Task<Result> ConfirmAsync(TestPlatform platform, Actor actor, Guid problem, bool solved, string? reply = null) =>
        platform.AsAsync<ConfirmAnswer, Result>(actor, u => u.HandleAsync(new() { ProblemId = problem, Solved = solved, Reply = reply }));

    private static Task<List<string>> TodosAsync(TestPlatform platform, Actor actor) => platform.AsAsync(actor, async s =>
    {
        var items = new List<TodoItem>();
        foreach (var source in s.GetServices<ITodoSource>())
        {
            items.AddRange(await source.ListAsync(actor, default));
        }

        return items.Where(i => i.Category == "企业帮扶").Select(i => i.Title).ToList();
    });

    private static Task<HelpAssignment> AssignmentAsync(TestPlatform platform) => platform.SeeAsync(db => db.Set<HelpAssignment>().SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task Assign_SecondLeader_WaitsForTheEndOfTheFirst(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var staff = Actors.Staff();

        Assert.Equal(Problem.NotFoundCode, (await AssignAsync(platform, Actors.Staff(Actors.OtherCity), enterprise)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await AssignAsync(platform, Actors.Leader(), enterprise)).Problem?.Code);
        Assert.True((await AssignAsync(platform, staff, enterprise)).Succeeded);
        Assert.Equal("help.assigned", (await AssignAsync(platform, staff, enterprise, name: "演示领导乙")).Problem?.Code);
        Assert.True((await AssignAsync(platform, staff, enterprise, HelpKind.ExpertTeam, "演示团队甲")).Succeeded);
        Assert.True((await AssignAsync(platform, staff, enterprise, HelpKind.ExpertTeam, "演示团队乙")).Succeeded);

        var leader = await platform.SeeAsync(db => db.Set<HelpAssignment>().SingleAsync(a => a.Kind == HelpKind.Leader));
        Task<Result> EndAsync(DateOnly to) => platform.AsAsync<EndHelp, Result>(staff, u => u.HandleAsync(new() { AssignmentId = leader.Id, To = to }));
        Assert.Equal("help.to", (await EndAsync(new(2024, 12, 31))).Problem?.Code);
        Assert.True((await EndAsync(new(2025, 6, 29))).Succeeded);
        Assert.Equal("help.ended", (await EndAsync(new(2025, 6, 30))).Problem?.Code);
        Assert.Equal(["演示团队乙", "演示团队甲"], (await platform.AsAsync<ListHelp, IReadOnlyList<HelpLine>>(staff, l => l.HandleAsync())).Select(l => l.Assignment.Name));
        Assert.Equal("visit.day", (await VisitAsync(platform, leader.Id, new(2025, 6, 30))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Problem_AnsweredAndNotSolved_IsOpenAgainUntilTheEnterpriseClosesIt(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var (county, own) = (Actors.Staff(Actors.County), Actors.Enterprise(enterprise.Id));
        await AssignAsync(platform, Actors.Staff(), enterprise);
        var help = await AssignmentAsync(platform);

        Assert.Equal("input", (await VisitAsync(platform, help.Id, new(2025, 6, 20), "缺检测设备")).Problem?.Code);
        Assert.True((await VisitAsync(platform, help.Id, new(2025, 6, 20), "缺检测设备\n\n招不到博士", new(2025, 6, 25))).Succeeded);
        var problems = await platform.SeeAsync(db => db.Set<HelpProblem>().OrderBy(p => p.Text).ToListAsync());
        Assert.Equal(2, problems.Count);
        Assert.Equal(2, (await TodosAsync(platform, county)).Count(t => t.StartsWith("答复企业问题", StringComparison.Ordinal)));
        Assert.Equal((2, 2, 0), (await platform.AsAsync<ListHelp, IReadOnlyList<HelpLine>>(county, l => l.HandleAsync())).Select(l => (l.Open, l.Late, l.Closed)).Single());

        var id = problems[0].Id;
        Assert.Equal("problem.state", (await ConfirmAsync(platform, own, id, true)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await AnswerAsync(platform, own, id)).Problem?.Code);
        Assert.True((await AnswerAsync(platform, county, id)).Succeeded);
        Assert.Equal("problem.state", (await AnswerAsync(platform, county, id)).Problem?.Code);
        Assert.Single(await TodosAsync(platform, own));
        Assert.Equal(Problem.NotAllowedCode, (await ConfirmAsync(platform, county, id, true)).Problem?.Code);
        Assert.Equal("input", (await ConfirmAsync(platform, own, id, false)).Problem?.Code);
        Assert.True((await ConfirmAsync(platform, own, id, false, "专家没有来")).Succeeded);
        var again = await platform.SeeAsync(db => db.Set<HelpProblem>().SingleAsync(p => p.Id == id));
        Assert.Equal((ProblemState.Open, new DateOnly(2025, 7, 15), "专家没有来"), (again.State, again.DueOn, again.Reply));
        await AnswerAsync(platform, county, id);
        Assert.True((await ConfirmAsync(platform, own, id, true)).Succeeded);
        Assert.Equal((1, 1), (await platform.AsAsync<ListHelp, IReadOnlyList<HelpLine>>(county, l => l.HandleAsync())).Select(l => (l.Open, l.Closed)).Single());
        Assert.Empty(await TodosAsync(platform, own));
    }

    [Theory, OnEveryDatabase]
    public async Task Visit_NotMadeInTime_IsATodoUntilItIsRecorded(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var county = Actors.Staff(Actors.County);
        await AssignAsync(platform, Actors.Staff(), enterprise);
        var help = await AssignmentAsync(platform);

        Assert.Equal(["走访已到期：演示领导走访演示甲有限公司"], await TodosAsync(platform, county));
        Assert.Equal("visit.day", (await VisitAsync(platform, help.Id, new(2025, 7, 1))).Problem?.Code);
        Assert.True((await VisitAsync(platform, help.Id, new(2025, 6, 15))).Succeeded);
        Assert.Empty(await TodosAsync(platform, county));
        platform.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Single(await TodosAsync(platform, county));
    }
}
