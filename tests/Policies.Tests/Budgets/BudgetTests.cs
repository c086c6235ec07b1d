using Chuangpu.TestKit;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Budgets;

public sealed class BudgetTests
{
    private static readonly Actor First = Actors.Staff(name: "甲"), Second = Actors.Staff(name: "乙");

    [Theory, OnEveryDatabase]
    public async Task Budget_ProposedAndAgreedBySecondPerson_HasItsMoney(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var id = (await ProposeAsync(platform, 120.5m)).Value;
        Assert.Equal(default, await BalanceAsync(platform, id));

        Assert.Equal("four-eyes", (await DecideAsync(platform, First, id, true)).Problem?.Code);
        Assert.Null((await DecideAsync(platform, Second, id, true)).Problem);
        Assert.Equal(new Balance(120_500_000, 0, 0), await BalanceAsync(platform, id));
        Assert.Equal("budget.decided", (await DecideAsync(platform, Second, id, true)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Budget_NothingLessTooMuchOrFinerThanFen_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        foreach (var wan in new[] { 0m, -3m, 1.0000001m, 2_000_000_000m })
        {
            var refused = await ProposeAsync(platform, wan);
            Assert.Equal(("budget.amount", "AmountWan"), (refused.Problem?.Code, refused.Problem?.Field));
        }

        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Budget>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Change_Refused_ChangesNothing_AndBelowWhatIsSpent_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var id = (await ProposeAsync(platform, 10)).Value;
        await DecideAsync(platform, Second, id, true);

        Assert.Null((await ChangeAsync(platform, id, 20)).Problem);
        Assert.Equal("budget.pending", (await ChangeAsync(platform, id, 30)).Problem?.Code);
        Assert.Equal("input", (await DecideAsync(platform, Second, id, false)).Problem?.Code);
        Assert.Null((await DecideAsync(platform, Second, id, false, "依据不足")).Problem);
        Assert.Equal(10_000_000, (await BalanceAsync(platform, id)).AppropriatedFen);

        Assert.Null((await ChangeAsync(platform, id, 4)).Problem);
        Assert.Null((await DecideAsync(platform, Second, id, true)).Problem);
        Assert.Equal(4_000_000, (await BalanceAsync(platform, id)).AppropriatedFen);
        Assert.Equal("budget.unchanged", (await ChangeAsync(platform, id, 4)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Budget_OfAnotherPrefectureOrByACounty_IsOutOfReach(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var id = (await ProposeAsync(platform, 10)).Value;

        Assert.Equal(Problem.NotFoundCode, (await DecideAsync(platform, Actors.Staff(Actors.OtherCity), id, true)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await DecideAsync(platform, Actors.Staff(Actors.County), id, true)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await platform.AsAsync<ProposeBudget, Result<Guid>>(Actors.Leader(), u => u.HandleAsync(Request(1)))).Problem?.Code);
    }

    private static ProposeBudget.Request Request(decimal wan) => new() { Title = "2025年科技创新奖补资金", Year = 2025, AmountWan = wan, Document = "云财教〔2025〕9号", Clauses = [Guid.NewGuid()] };

    private static Task<Result<Guid>> ProposeAsync(TestPlatform platform, decimal wan) => platform.AsAsync<ProposeBudget, Result<Guid>>(First, u => u.HandleAsync(Request(wan)));

    private static Task<Result> ChangeAsync(TestPlatform platform, Guid budget, decimal wan) =>
        platform.AsAsync<ChangeBudget, Result>(First, u => u.HandleAsync(new() { BudgetId = budget, AmountWan = wan, Document = "云财教〔2025〕12号", Reason = "年中追加" }));

    private static async Task<Result> DecideAsync(TestPlatform platform, Actor actor, Guid budget, bool agree, string? note = null)
    {
        var change = await platform.SeeAsync(db => db.Set<BudgetChange>().Where(c => c.BudgetId == budget).OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync());
        return await platform.AsAsync<DecideBudgetChange, Result>(actor, u => u.HandleAsync(new() { ChangeId = change, Agree = agree, Note = note }));
    }

    private static Task<Balance> BalanceAsync(TestPlatform platform, Guid budget) => platform.AsAsync<BudgetLedger, Balance>(Actor.System, l => l.BalanceAsync(budget, default));
}
