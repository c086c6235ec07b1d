using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using CsCheck;

namespace Chuangpu.Rules.Tests.Columns;

public sealed class BudgetTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Fact]
    public void WithinBudget_RandomAmounts_EqualToTheAllocationOfOutcomes()
    {
        var cut = 0;
        Gen.Select(Gen.Frequency((1, Gen.Const((int?)null)), (2, Gen.Const((int?)0)), (9, Gen.Int[1, 300_000].Select(i => (int?)i))).Array[1, 40], Gen.Int[1, 4_000_000], Gen.Bool)
            .Sample((amounts, budget, shared) =>
            {
                var file = RuleFile.Read($"事实 研发：金额\n条款 甲\n  条件 研发 ≥ 100元\n  金额 = 研发 × 1/3\n  预算 {budget / 100m}元 {(shared ? "按比例压减" : "先到先得")}", new Schema([])).Rule!;
                var (clause, fact) = (file.Clauses[0], file.Schema.Facts.Single(f => f.Name == "研发"));
                var columns = new FactColumns(amounts.Length, Period.OfYear(2025));
                columns.Numbers(fact).Fill([.. amounts.Select(a => a / 100m)]);
                var expected = Allocation.Apply(clause, [.. Enumerable.Range(0, amounts.Length).Select(i => clause.Evaluate(columns.At(i), Day))]);
                var actual = ClauseBatch.Of([clause]).Run(columns, Day)[0].WithinBudget();
                for (var i = 0; i < amounts.Length; i++)
                {
                    Assert.Equal(expected[i].Entitlement, actual.EntitlementOf(i));
                    if (expected[i].Entitlement != Entitlement.MissingFacts)
                        Assert.Equal(expected[i].Payable, Number.Of(actual.Amounts[i], 100));
                }
                Assert.Equal(expected.Count(e => e.Entitlement == Entitlement.Entitled), actual.Total.Entitled);
                cut += actual.Total.Amount == budget / 100m ? 1 : 0;
            }, iter: 500, threads: 1);
        Assert.InRange(cut, 50, 450);
    }

    [Fact]
    public void WithinBudget_OfAClauseThatChooses_Throws()
    {
        var clause = RuleFile.Read("事实 得分：数（分）\n条款 甲\n  金额 = 5万元\n  名额 10 按 得分", new Schema([])).Rule!.Clauses[0];
        Assert.Throws<InvalidOperationException>(() => ClauseBatch.Of([clause]).Run(new FactColumns(1, Period.OfYear(2025)), Day)[0].WithinBudget());
    }
}
