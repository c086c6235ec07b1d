using Chuangpu.TestKit;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests.Ledger;

public sealed class BudgetLedgerTests
{
    private const long TenThousandYuan = 1_000_000;

    [Theory, OnEveryDatabase]
    public async Task Post_EachKind_MovesMoneyAndNeverLosesAFen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var budget = await platform.GivenBudgetAsync(1000);

        Assert.Null((await PostAsync(platform, budget, PostingKind.Reserved, 700, "a")).Problem);
        Assert.Null((await PostAsync(platform, budget, PostingKind.Paid, 600, "b")).Problem);
        Assert.Null((await PostAsync(platform, budget, PostingKind.Released, 100, "c")).Problem);
        Assert.Null((await PostAsync(platform, budget, PostingKind.Recovered, 50, "d")).Problem);

        Assert.Equal(new Balance(1000, 0, 550), await BalanceAsync(platform, budget));
        Assert.Equal(450, (await BalanceAsync(platform, budget)).FreeFen);
    }

    [Theory, OnEveryDatabase]
    public async Task Post_MoreThanThereIs_SaysHowMuchIsThereAndPostsNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var budget = await platform.GivenBudgetAsync(TenThousandYuan);

        var tooMuch = await PostAsync(platform, budget, PostingKind.Reserved, TenThousandYuan + 1, "a");
        Assert.Equal("ledger.free", tooMuch.Problem?.Code);
        Assert.Contains("10,000元", tooMuch.Problem!.Message);
        Assert.Contains("10,000.01元", tooMuch.Problem.Message);
        Assert.Equal("ledger.reserved", (await PostAsync(platform, budget, PostingKind.Paid, 1, "b")).Problem?.Code);
        Assert.Equal("ledger.reserved", (await PostAsync(platform, budget, PostingKind.Released, 1, "c")).Problem?.Code);
        Assert.Equal("ledger.paid", (await PostAsync(platform, budget, PostingKind.Recovered, 1, "d")).Problem?.Code);
        Assert.Equal("ledger.cut", (await PostAsync(platform, budget, PostingKind.Appropriated, -TenThousandYuan - 1, "e")).Problem?.Code);
        Assert.Equal("ledger.amount", (await PostAsync(platform, budget, PostingKind.Reserved, 0, "f")).Problem?.Code);
        Assert.Equal("ledger.amount", (await PostAsync(platform, budget, PostingKind.Reserved, -5, "g")).Problem?.Code);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Posting>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Post_SameCauseAgain_IsPostedOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var budget = await platform.GivenBudgetAsync(1000);

        var first = await PostAsync(platform, budget, PostingKind.Reserved, 400, "approve/1");
        var again = await PostAsync(platform, budget, PostingKind.Reserved, 400, "approve/1");

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(new Balance(1000, 400, 0), await BalanceAsync(platform, budget));
        await Assert.ThrowsAsync<InvalidOperationException>(() => PostAsync(platform, budget, PostingKind.Reserved, 401, "approve/1"));
    }

    [Theory, OnEveryDatabase]
    public async Task Spend_WorkThatFailsOrDies_LeavesNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var budget = await platform.GivenBudgetAsync(1000);

        await Assert.ThrowsAsync<InvalidDataException>(() => platform.AsAsync(Actor.System, services =>
        {
            var (ledger, db) = (services.GetRequiredService<BudgetLedger>(), services.GetRequiredService<ChuangpuDb>());
            return ledger.SpendAsync<int>([budget.Id], async () =>
            {
                await ledger.PostAsync(new(budget.Id, PostingKind.Reserved, 10, "x"), default);
                await db.SaveChangesAsync();
                throw new InvalidDataException("killed");
            }, default);
        }));

        Assert.Equal(new Balance(1000, 0, 0), await BalanceAsync(platform, budget));
        Assert.Null((await PostAsync(platform, budget, PostingKind.Reserved, 10, "x")).Problem);
    }

    [Theory, OnEveryDatabase]
    public async Task Post_TwoRaceForTheLastTenThousand_ExactlyOneWins(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        for (var round = 0; round < 10; round++)
        {
            var budget = await platform.GivenBudgetAsync(TenThousandYuan);
            using var start = new Barrier(2);
            var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(async () =>
            {
                start.SignalAndWait();
                return await PostAsync(platform, budget, PostingKind.Reserved, TenThousandYuan, $"race/{round}/{i}");
            })));

            Assert.Single(both, r => r.Succeeded);
            Assert.Equal("ledger.free", Assert.Single(both, r => !r.Succeeded).Problem?.Code);
            Assert.Equal(new Balance(TenThousandYuan, TenThousandYuan, 0), await BalanceAsync(platform, budget));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Post_RandomWorkOfSeveralAtOnce_BooksBalanceAndSayWhatHappened(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var steps = Gen.Select(Gen.Int[0, 3], Gen.Long[1, 400]).Array[6, 12].Array[3];
        await Gen.Select(steps, Gen.Long[500, 2000]).SampleAsync(async (workers, appropriated) =>
        {
            var budget = await platform.GivenBudgetAsync(appropriated);
            var run = Guid.NewGuid();
            var done = await Task.WhenAll(workers.Select((work, w) => Task.Run(async () =>
            {
                var posted = new List<(PostingKind Kind, long Fen)>();
                for (var i = 0; i < work.Length; i++)
                {
                    var kind = work[i].Item1 switch { 0 => PostingKind.Reserved, 1 => PostingKind.Paid, 2 => PostingKind.Released, _ => PostingKind.Recovered };
                    if ((await PostAsync(platform, budget, kind, work[i].Item2, $"{run}/{w}/{i}")).Succeeded)
                    {
                        posted.Add((kind, work[i].Item2));
                    }
                }

                return posted;
            })));

            var expected = done.SelectMany(d => d).Aggregate(new Balance(appropriated, 0, 0), (b, p) => b.After(p.Kind, p.Fen));
            var now = await BalanceAsync(platform, budget);
            Assert.Equal(expected, now);
            Assert.True(now.IsPossible);
            Assert.Equal(now.AppropriatedFen, now.ReservedFen + now.PaidFen + now.FreeFen);
        }, iter: 5, threads: 1);
        var (lines, faults) = await platform.AsAsync<VerifyLedger, (int, IReadOnlyList<LedgerFault>)>(Actor.System, v => v.HandleAsync());
        Assert.Empty(faults);
        Assert.True(lines > 5, $"{lines}");
    }

    [Theory, OnEveryDatabase]
    public async Task Table_LineWrittenPastTheLedger_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var budget = await platform.GivenBudgetAsync(1000);
        Posting Line(int number, long reserved) => new()
        {
            BudgetId = budget.Id,
            Number = number,
            Kind = PostingKind.Reserved,
            AmountFen = reserved,
            Key = Guid.NewGuid().ToString(),
            At = platform.Clock.GetUtcNow().UtcDateTime,
            AppropriatedFen = 1000,
            ReservedFen = reserved,
            PaidFen = 0,
            RegionCode = Actors.City,
        };

        await Assert.ThrowsAsync<DbUpdateException>(() => platform.GivenAsync(Line(1, 10)));
        await Assert.ThrowsAsync<DbUpdateException>(() => platform.GivenAsync(Line(2, 1001)));
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_LineAlteredInTheDatabase_IsNamed(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var budget = await platform.GivenBudgetAsync(1000);
        await PostAsync(platform, budget, PostingKind.Reserved, 400, "a");
        await PostAsync(platform, budget, PostingKind.Reserved, 100, "b");
        await platform.SeeAsync(db => db.Set<Posting>().Where(p => p.Key == "a").ExecuteUpdateAsync(s => s.SetProperty(p => p.AmountFen, 300)));

        var (_, faults) = await platform.AsAsync<VerifyLedger, (int, IReadOnlyList<LedgerFault>)>(Actor.System, v => v.HandleAsync());

        Assert.Equal((budget.Id, 2), (Assert.Single(faults).BudgetId, faults[0].Number));
    }

    private static Task<Result<Guid>> PostAsync(TestPlatform platform, Budget budget, PostingKind kind, long fen, string key) => platform.AsAsync(Actor.System, services =>
    {
        var (ledger, db) = (services.GetRequiredService<BudgetLedger>(), services.GetRequiredService<ChuangpuDb>());
        return ledger.SpendAsync<Guid>([budget.Id], async () =>
        {
            var posted = await ledger.PostAsync(new(budget.Id, kind, fen, key), default);
            if (!posted.Succeeded)
            {
                return posted.Problem;
            }

            await db.SaveChangesAsync();
            return posted.Value.Id;
        }, default);
    });

    private static Task<Balance> BalanceAsync(TestPlatform platform, Budget budget) => platform.AsAsync<BudgetLedger, Balance>(Actor.System, l => l.BalanceAsync(budget.Id, default));
}
