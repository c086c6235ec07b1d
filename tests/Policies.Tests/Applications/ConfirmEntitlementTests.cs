using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Library;
using Chuangpu.Rules.Facts;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Applications;

public sealed class ConfirmEntitlementTests
{
    [Theory, OnEveryDatabase]
    public async Task Confirm_Entitled_KeepsFactsAmountAndStepsAsTheyAre(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, AwardBuilder.SharedRule);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);

        var id = (await awards.ConfirmAsync(enterprise)).Value;
        awards.Figures.Set(enterprise, 2024, 90);

        var application = await awards.SeeAsync(id);
        Assert.Equal((ApplicationState.Checking, 15_000_000L, Actors.County), (application.State, application.AmountFen, application.CheckRegionCode));
        Assert.Equal(new DateOnly(2025, 7, 7), application.DueOn);
        var kept = FactSnapshot.Read(application.Facts);
        Assert.Contains(kept.Facts, f => f.Name == "企业.研发费用" && f.Period == Period.OfYear(2024) && f.Value.Equals(Rules.Values.Value.Of(1_500_000m)));
        var frozen = FrozenOutcome.Read(application.Explanation!);
        Assert.NotEmpty(frozen.Steps);
        Assert.Equal([("市级", 9_000_000L), ("县级", 6_000_000L)], frozen.Shares.Select(s => (s.Name, s.AmountFen)));
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_ManyTimesAtOnce_IsOneApplication(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => awards.ConfirmAsync(enterprise))));

        Assert.Single(all.Select(r => r.Value).Distinct());
        Assert.Equal(1, await awards.Platform.SeeAsync(db => db.Set<AwardApplication>().CountAsync()));
        Assert.Equal(1, await awards.Platform.SeeAsync(db => db.Set<ApplicationStep>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_NotEntitledOrNotKnown_SaysWhyAndKeepsNothing(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);

        var little = await awards.ConfirmAsync(await awards.EnterpriseAsync("演示乙公司", 99.99m));
        Assert.Equal("application.not-entitled", little.Problem?.Code);
        Assert.Contains("投入", little.Problem!.Message);
        var unknown = await awards.ConfirmAsync(await awards.EnterpriseAsync("演示丙公司", null));
        Assert.Equal("application.missing", unknown.Problem?.Code);
        Assert.Contains("企业.研发费用(上年)", unknown.Problem!.Message);
        Assert.Equal(0, await awards.Platform.SeeAsync(db => db.Set<AwardApplication>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_ByOthersOrForWhatNeedsAnApplication_IsRefused(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, mode: AwardMode.Application);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);

        Assert.Equal("application.mode", (await awards.ConfirmAsync(enterprise)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await awards.Platform.AsAsync<ConfirmEntitlement, Result<Guid>>(AwardBuilder.City, u => u.HandleAsync(awards.ClauseId))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await awards.Platform.AsAsync<ConfirmEntitlement, Result<Guid>>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(Guid.NewGuid()))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_AgainAfterApprovalInTheSameYear_IsRefused(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 110);
        await awards.CheckedAsync(enterprise);
        await awards.ApprovedAsync(budget);

        Assert.Equal("application.awarded", (await awards.ConfirmAsync(enterprise)).Problem?.Code);
    }
}
