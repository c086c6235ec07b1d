using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Import;
using Chuangpu.TestKit;
using static Chuangpu.Plans.Tests.Import.ImportJourney;

namespace Chuangpu.Plans.Tests.Import;

public sealed class ChangeFindingsTests
{
    [Theory, OnEveryDatabase]
    public async Task Decide_ManyAtOnce_IsSavedAndCanBeTakenBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var findings = (await journey.ReviewAsync(import)).Findings;

        var accepted = await journey.ChangeAsync(import, [.. findings.Select(f => Decide(f, FindingDecision.Accepted))]);
        Assert.All((await journey.ReviewAsync(import)).Findings, f => Assert.Equal(FindingDecision.Accepted, f.Decision));
        Assert.Null((await journey.ChangeAsync(import, [.. accepted.Findings.Select(f => Decide(f, FindingDecision.Pending))])).Problem);

        Assert.All((await journey.ReviewAsync(import)).Findings, f => Assert.Equal(FindingDecision.Pending, f.Decision));
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_Goal_IsMarkedAsEditedUntilTakenBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var goal = (await journey.ReviewAsync(import)).Findings.First(f => f.Kind == ItemKind.Goal);
        var read = (GoalFields)goal.Data;

        var edited = Assert.Single((await journey.ChangeAsync(import, Edit(goal, read with { TargetValue = 130 }))).Findings);
        Assert.Equal((true, 130m, FindingDecision.Accepted), (edited.Edited, ((GoalFields)edited.Data).TargetValue, edited.Decision));
        var back = Assert.Single((await journey.ChangeAsync(import, Edit(edited, read) with { Decision = FindingDecision.Pending })).Findings);

        Assert.Equal((false, read.TargetValue, FindingDecision.Pending), (back.Edited, ((GoalFields)back.Data).TargetValue, back.Decision));
    }

    [Theory, OnEveryDatabase]
    public async Task Accept_IncompleteFields_IsRefusedWithTheFieldAndNothingOfTheStepSaved(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var findings = (await journey.ReviewAsync(import)).Findings;
        var goal = findings.First(f => f.Kind == ItemKind.Goal);
        var other = findings.First(f => f.Kind == ItemKind.Task);

        var refused = await journey.ChangeAsync(import, Decide(other, FindingDecision.Accepted), Edit(goal, (GoalFields)goal.Data with { Name = "" }));

        Assert.Equal(("finding.fields", "name"), (refused.Problem?.Code, refused.Problem?.Field));
        Assert.All((await journey.ReviewAsync(import)).Findings, f => Assert.Equal(FindingDecision.Pending, f.Decision));
    }

    [Theory, OnEveryDatabase]
    public async Task Add_StretchOfTheText_StandsUnderItsHeadingAndCanBeTakenBackAndRestored(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var start = Text.IndexOf("逐户指导申报", StringComparison.Ordinal);

        var added = Assert.Single((await journey.ChangeAsync(import, Add(ItemKind.Project, new ProjectFields { Name = "逐户指导" }, start, start + 6))).Findings);
        Assert.Contains("培育企业", added.Section, StringComparison.Ordinal);
        Assert.True(added.Added);
        var gone = Assert.Single((await journey.ChangeAsync(import, Decide(added, FindingDecision.Withdrawn))).Findings);
        Assert.DoesNotContain((await journey.ReviewAsync(import)).Findings, f => f.Id == added.Id);
        await journey.ChangeAsync(import, Decide(gone, FindingDecision.Accepted));

        Assert.Contains((await journey.ReviewAsync(import)).Findings, f => f.Id == added.Id && f.Decision == FindingDecision.Accepted);
    }

    [Theory]
    [InlineData(-1, 5), InlineData(5, 5), InlineData(0, 1_000_000)]
    public async Task Add_PlaceOutsideTheText_IsRefused(int start, int end)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();

        var refused = await journey.ChangeAsync(import, Add(ItemKind.Project, new ProjectFields { Name = "某项目" }, start, end));

        Assert.Equal("finding.place", refused.Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Decide_OthersChangedItInBetween_ShowsTheirsAndKeepsIt(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var findings = (await journey.ReviewAsync(import)).Findings;
        Assert.Null((await journey.ChangeAsync(import, journey.Second, Decide(findings[0], FindingDecision.Rejected))).Problem);

        var refused = await journey.ChangeAsync(import, Decide(findings[0], FindingDecision.Accepted), Decide(findings[1], FindingDecision.Accepted));

        Assert.Equal(Problem.ConflictCode, refused.Problem?.Code);
        Assert.Equal((findings[0].Id, FindingDecision.Rejected), Assert.Single(refused.Findings.Select(f => (f.Id, f.Decision))));
        var now = (await journey.ReviewAsync(import)).Findings;
        Assert.Equal([FindingDecision.Rejected, FindingDecision.Pending], now.Take(2).Select(f => f.Decision));
    }

    [Theory, OnEveryDatabase]
    public async Task Review_OutsideTheScope_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await InAsync(platform);
        var import = await journey.ReadAsync();
        var finding = (await journey.ReviewAsync(import)).Findings[0];
        foreach (var stranger in new[] { Actors.Staff(Actors.OtherCity), Actors.Staff(Actors.County), Actors.Department(Guid.NewGuid()), Kernel.Access.Actor.Anonymous })
        {
            Assert.Equal(Problem.NotFoundCode, (await platform.AsAsync<ReviewImport, Result<ReviewImport.Review>>(stranger, u => u.HandleAsync(import))).Problem?.Code);
            Assert.Equal(Problem.NotFoundCode, (await journey.ChangeAsync(import, stranger, Decide(finding, FindingDecision.Accepted))).Problem?.Code);
            Assert.Equal(Problem.NotFoundCode, (await journey.SubmitAsync(import, stranger)).Problem?.Code);
            Assert.Equal(Problem.NotFoundCode, (await journey.PublishAsync(import, stranger)).Problem?.Code);
        }
    }
}
