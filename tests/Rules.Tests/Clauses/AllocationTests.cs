using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using CsCheck;

namespace Chuangpu.Rules.Tests.Clauses;

public sealed class AllocationTests
{
    private const string Facts = "事实 额：金额\n事实 得分：数（分）\n事实 组：文本\n";

    [Fact]
    public void Apply_ShortBudgetShared_CutsInProportionToTheFen()
    {
        var outcomes = Outcomes("预算 100元 按比例压减", (100m, 0, ""), (100m, 0, ""), (100m, 0, ""));
        Assert.Equal([33.34m, 33.33m, 33.33m], Amounts(outcomes));
    }

    [Fact]
    public void Apply_ShortBudgetByOrder_GivesTheRestToTheNext()
    {
        var outcomes = Outcomes("预算 250元 先到先得", (100m, 0, ""), (0m, 0, ""), (100m, 0, ""), (100m, 0, ""), (100m, 0, ""));
        Assert.Equal([100m, 0m, 100m, 50m, 0m], Amounts(outcomes));
        Assert.Equal((Entitlement.NotEntitled, "预算"), (outcomes[4].Entitlement, outcomes[4].Failed[0].Condition));
    }

    [Fact]
    public void Apply_EnoughBudget_LeavesAllAsTheyAre() =>
        Assert.Equal([100m, 50m], Amounts(Outcomes("预算 150元 按比例压减", (100m, 0, ""), (50m, 0, ""))));

    [Fact]
    public void Apply_Quota_TakesTheHighestScores()
    {
        var outcomes = Outcomes("名额 2 按 得分", (10m, 70, ""), (10m, 90, ""), (10m, 70, ""), (10m, 80, ""));
        Assert.Equal([0m, 10m, 0m, 10m], Amounts(outcomes));
        Assert.Equal("第 3 名，名额 2 个", outcomes[0].Failed[0].Text);
    }

    [Fact]
    public void Apply_RelatedCompanies_CountOnce() =>
        Assert.Equal([0m, 20m, 5m, 7m, 8m], Amounts(Outcomes("同组一家 组", (10m, 0, "甲集团"), (20m, 0, "甲集团"), (5m, 0, "乙集团"), (7m, 0, ""), (8m, 0, ""))));

    [Fact]
    public void Apply_AnyBudget_NeverSpendsMoreAndNothingIsLost() => Gen.Select(Gen.Int[0, 1_000_000].Array[1, 20], Gen.Int[1, 2_000_000], Gen.Bool).Sample((asked, budget, shared) =>
    {
        var outcomes = Outcomes($"预算 {budget / 100m}元 {(shared ? "按比例压减" : "先到先得")}", [.. asked.Select(a => (a / 100m, 0, ""))]);
        var paid = outcomes.Aggregate(Number.Zero, (sum, o) => sum + o.Payable!.Value) * 100;
        Assert.Equal(Math.Min(asked.Sum(a => (long)a), budget), (long)paid.Numerator);
        Assert.All(outcomes.Zip(asked), p => Assert.True(p.First.Payable!.Value * 100 <= p.Second));
    }, iter: 500);

    private static IReadOnlyList<ClauseOutcome> Outcomes(string line, params (decimal Amount, int Score, string Group)[] subjects)
    {
        var reading = RuleFile.Read($"{Facts}条款 甲\n  金额 = 额\n  {line}", new Schema([]));
        Assert.True(reading.Succeeded, string.Join('\n', reading.Diagnostics));
        var clause = reading.Rule.Clauses[0];
        return Allocation.Apply(clause, [.. subjects.Select(s => clause.Evaluate(
            new ClauseTests.Given().With("额", null, s.Amount).With("得分", null, (decimal)s.Score).With("组", null, s.Group), new DateOnly(2025, 6, 30)))]);
    }

    private static IEnumerable<decimal> Amounts(IReadOnlyList<ClauseOutcome> outcomes) => outcomes.Select(o => o.Payable!.Value.ToDecimal()!.Value);
}
