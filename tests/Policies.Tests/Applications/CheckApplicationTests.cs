using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Applications;

public sealed class CheckApplicationTests
{
    [Theory, OnEveryDatabase]
    public async Task Check_CountyThenCity_PassesEachWithItsDeadline(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var id = (await awards.ConfirmAsync(await awards.EnterpriseAsync("演示甲公司", 150))).Value;

        Assert.Equal(Problem.NotFoundCode, (await awards.CheckAsync(Actors.Staff(Actors.OtherCounty), id)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await awards.CheckAsync(Actors.Leader(), id)).Problem?.Code);
        Assert.Null((await awards.CheckAsync(AwardBuilder.County, id)).Problem);
        var atCity = await awards.SeeAsync(id);
        Assert.Equal((ApplicationState.Checking, Actors.City, new DateOnly(2025, 7, 14)), (atCity.State, atCity.CheckRegionCode, atCity.DueOn));
        Assert.Equal(Problem.NotAllowedCode, (await awards.CheckAsync(AwardBuilder.County, id)).Problem?.Code);
        Assert.Null((await awards.CheckAsync(AwardBuilder.City, id)).Problem);
        Assert.Equal(ApplicationState.Checked, (await awards.SeeAsync(id)).State);
        Assert.Equal("application.state", (await awards.CheckAsync(AwardBuilder.City, id)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Check_BothLevelsBySamePerson_IsRefused(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var id = (await awards.ConfirmAsync(await awards.EnterpriseAsync("演示甲公司", 150))).Value;

        Assert.Null((await awards.CheckAsync(AwardBuilder.City, id)).Problem);
        Assert.Equal("four-eyes", (await awards.CheckAsync(AwardBuilder.City, id)).Problem?.Code);
        Assert.Null((await awards.CheckAsync(AwardBuilder.Approver, id)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task Return_WithReason_GoesBackAndUpAgainFromTheCountyByTheFactsOfThen(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        var id = (await awards.ConfirmAsync(enterprise)).Value;
        await awards.CheckAsync(AwardBuilder.County, id);

        Assert.Equal("input", (await awards.CheckAsync(AwardBuilder.City, id, CheckDecision.Return)).Problem?.Code);
        Assert.Null((await awards.CheckAsync(AwardBuilder.City, id, CheckDecision.Return, "研发费用与审计报告不一致")).Problem);
        Assert.Equal(ApplicationState.Returned, (await awards.SeeAsync(id)).State);

        awards.Figures.Set(enterprise, 2024, 120);
        Assert.Equal(id, (await awards.ConfirmAsync(enterprise)).Value);
        var again = await awards.SeeAsync(id);
        Assert.Equal((ApplicationState.Checking, Actors.County, 12_000_000L), (again.State, again.CheckRegionCode, again.AmountFen));
        Assert.Equal([ApplicationAction.Submit, ApplicationAction.PassUp, ApplicationAction.Return, ApplicationAction.Submit], again.Steps.Select(s => s.Action));
        Assert.Null((await awards.CheckAsync(AwardBuilder.County, id)).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task Check_ThirdPartyNeeded_PassesOnlyWithItsOpinion(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, thirdParty: true);
        var id = await awards.CheckedAsync(await awards.EnterpriseAsync("演示甲公司", 150));
        Assert.Equal(ApplicationState.ThirdParty, (await awards.SeeAsync(id)).State);

        Assert.Equal("application.opinion", (await awards.CheckAsync(AwardBuilder.City, id)).Problem?.Code);
        Assert.Null((await awards.CheckAsync(AwardBuilder.City, id, agency: "演示会计师事务所", opinion: "演示数据：经核查，投入属实。")).Problem);
        var done = await awards.SeeAsync(id);
        Assert.Equal((ApplicationState.Checked, "演示会计师事务所"), (done.State, done.Steps[^1].Agency));
        Assert.True(await awards.Platform.SeeAsync(db => db.Set<ApplicationFile>().AnyAsync(f => f.ApplicationId == id && f.IsOpinion)));
    }

    [Theory, OnEveryDatabase]
    public async Task Check_TwoAtOnce_OneDecides(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var id = (await awards.ConfirmAsync(await awards.EnterpriseAsync("演示甲公司", 150))).Value;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => awards.CheckAsync(Actors.Staff(Actors.County, $"县级{i}"), id, i == 0 ? CheckDecision.Pass : CheckDecision.Refuse, "重复"))));

        // The second either comes too late for its version or finds the state moved on.
        Assert.Single(both, r => r.Succeeded);
        Assert.Equal(2, (await awards.SeeAsync(id)).Steps.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Withdraw_BeforeAnybodyPassed_OpensTheWayAgain(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        var id = (await awards.ConfirmAsync(enterprise)).Value;
        Task<Result> WithdrawAsync(Guid application) => awards.Platform.AsAsync<WithdrawApplication, Result>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(application));

        Assert.Null((await WithdrawAsync(id)).Problem);
        var second = (await awards.ConfirmAsync(enterprise)).Value;
        Assert.NotEqual(id, second);
        await awards.CheckAsync(AwardBuilder.County, second);
        Assert.Equal("application.state", (await WithdrawAsync(second)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await awards.Platform.AsAsync<WithdrawApplication, Result>(Actors.Enterprise(Guid.NewGuid()), u => u.HandleAsync(second))).Problem?.Code);
    }
}
