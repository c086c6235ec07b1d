using System.Globalization;
using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Effect;
using Chuangpu.Policies.Finder;
using Chuangpu.Policies.Payments;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests.Effect;

public sealed class ReadEffectTests
{
    private static Task<IReadOnlyList<EffectRow>> ReadAsync(AwardBuilder awards, Actor? actor = null) =>
        awards.Platform.AsAsync<ReadEffect, IReadOnlyList<EffectRow>>(actor ?? AwardBuilder.City, u => u.HandleAsync());

    private static async Task<Organisation> PaidAsync(AwardBuilder awards)
    {
        var budget = await awards.BudgetAsync(100);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        await awards.CheckedAsync(enterprise);
        Assert.Null((await awards.AccountAsync(enterprise)).Problem);
        await awards.ApprovedAsync(budget);
        await awards.Platform.RunJobsAsync();
        Assert.Null((await awards.Platform.AsAsync<SendPayments, Result<Guid>>(AwardBuilder.Payer, u => u.HandleAsync())).Problem);
        var order = Assert.Single(await awards.OrdersAsync());
        var file = string.Create(CultureInfo.InvariantCulture, $"单号,户名,金额（元）,结果,日期,退票原因\n{order.Number},演示户,150000.00,成功,2025-07-10,");
        Assert.Null((await awards.Platform.AsAsync<ImportResults, Result<ImportResults.Outcome>>(AwardBuilder.Payer, u => u.HandleAsync(Encoding.UTF8.GetBytes(file)))).Problem);
        return enterprise;
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Paid_ShowsTheYearBeforeBesideTheYearAfter(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        Assert.Empty(await ReadAsync(awards));
        var enterprise = await PaidAsync(awards);

        var open = Assert.Single(await ReadAsync(awards));
        Assert.Equal((2025, 15_000_000L, 1, null), (open.Year, open.Fen, open.Recipients, open.To));
        Assert.Empty(open.Figures);

        awards.Figures.Set(enterprise, 2026, 180);
        awards.Platform.Clock.Advance(TimeSpan.FromDays(600));
        var row = Assert.Single(await ReadAsync(awards));
        Assert.Equal((2024, (int?)2026), (row.From, row.To));
        var research = row.Figures.Single(f => f.Name == "研发费用");
        Assert.Equal((true, 1, 1_500_000m, 1_800_000m, (decimal?)0.2m), (research.IsMoney, research.Known, research.Before, research.After, research.Change));
        // Of what nobody knows nothing is said.
        Assert.Equal(0, row.Figures.Single(f => f.Name == "营业收入").Known);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ByAnotherPrefecture_SeesNothing(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        await PaidAsync(awards);

        Assert.Empty(await ReadAsync(awards, Actors.Staff(Actors.OtherCity)));
    }

    [Theory, OnEveryDatabase]
    public async Task Find_Confirmed_IsUnderWayAndAskedForNoMore(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 150);
        var id = (await awards.ConfirmAsync(enterprise)).Value;

        var found = (await awards.Platform.AsAsync<FindEntitlements, Result<FindEntitlements.Found>>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(enterprise.Id))).Value;

        Assert.Equal(id, Assert.Single(found.UnderWay).Value.Id);
        var todos = await awards.Platform.AsAsync(Actors.Enterprise(enterprise.Id), s => s.GetServices<ITodoSource>().OfType<FinderTodos>().Single().ListAsync(Actors.Enterprise(enterprise.Id), default));
        Assert.Empty(todos);
    }
}
