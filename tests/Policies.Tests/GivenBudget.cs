using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Budgets;
using Chuangpu.TestKit;

namespace Chuangpu.Policies.Tests;

internal static class GivenBudget
{
    /// <summary>A budget of the prefecture in force with an amount in 分; 0 for none yet.</summary>
    public static Task<Budget> GivenBudgetAsync(this TestPlatform platform, long fen, params Guid[] clauses) => platform.GivenBudgetAsync(fen, clauses, Actors.City);

    /// <summary>A budget of a region in force with an amount in 分; 0 for none yet.</summary>
    public static async Task<Budget> GivenBudgetAsync(this TestPlatform platform, long fen, Guid[] clauses, string region)
    {
        var budget = new Budget { Title = "2025年科技创新奖补资金", RegionCode = region, Year = 2025 };
        budget.Clauses.AddRange(clauses.Select(c => new BudgetClause { BudgetId = budget.Id, ClauseId = c }));
        if (fen > 0)
        {
            budget.Changes.Add(new BudgetChange { BudgetId = budget.Id, AmountFen = fen, Document = "云财教〔2025〕9号", ProposedAt = platform.Clock.GetUtcNow().UtcDateTime });
        }

        await platform.GivenAsync(budget);
        if (fen > 0)
        {
            var decided = await platform.AsAsync<DecideBudgetChange, Result>(Actor.System, u => u.HandleAsync(new() { ChangeId = budget.Changes[0].Id, Agree = true }));
            Assert.Null(decided.Problem);
        }

        return budget;
    }
}
