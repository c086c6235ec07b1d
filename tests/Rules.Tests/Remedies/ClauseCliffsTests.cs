using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Tests.Clauses;

namespace Chuangpu.Rules.Tests.Remedies;

public sealed class ClauseCliffsTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    [Theory]
    // A fixed sum above a threshold, beside a rate up to a cap.
    [InlineData("  金额 = 如果 到款 > 1亿元 则 30万元 否则 最小(到款 × 1%, 20万元)", "到款由 10,000万元 到 10,000.000001万元，金额由 200,000元 变为 300,000元")]
    // Who meets a condition gets all at once.
    [InlineData("  条件 到款 ≥ 500万元\n  金额 = 到款 × 2%\n  上限 每次 50万元", "到款由 499.999999万元 到 500万元，金额由 0元 变为 100,000元")]
    // More can also be less.
    [InlineData("  条件 比：到款 / 人数 ≤ 10万元/人\n  金额 = 3万元", "到款由 300万元 到 300.000001万元，金额由 30,000元 变为 0元", "人数由 19人 到 20人，金额由 0元 变为 30,000元")]
    [InlineData("  金额 = 按 人数 取 (不低于 50人 给 9万元、不低于 20人 给 4万元、其余 给 0元)", "人数由 19人 到 20人，金额由 0元 变为 40,000元", "人数由 49人 到 50人，金额由 40,000元 变为 90,000元")]
    // A rate that falls by stretches, a cap and a floor have bends and no jumps; nor has what is paid a head.
    [InlineData("  金额 = 按 到款 累进 (不超过 10万元 按 1%、其余 按 0.5%)\n  上限 每次 5万元\n  下限 1000元")]
    [InlineData("  金额 = 人数 × 1000元/人\n  上限 每次 2万元")]
    // Through a formula.
    [InlineData("  条件 人均 ≥ 10万元/人\n  金额 = 1万元", "到款由 299.999999万元 到 300万元，金额由 0元 变为 10,000元", "人数由 20人 到 21人，金额由 10,000元 变为 0元")]
    public void Cliffs_OfOneSubject_AreFoundForEachFact(string statements, params string[] expected)
    {
        var cliffs = Read(statements).Cliffs(new ClauseTests.Given().With("到款", null, 200m).With("人数", null, 30m), Day);
        Assert.Equal(expected.Order(StringComparer.Ordinal), cliffs.Cliffs.Select(c => c.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(cliffs.Undetermined);
    }

    [Fact]
    public void Cliffs_OfStepsWithoutEnd_AreNotDetermined()
    {
        var cliffs = Read("  金额 = 向下取整(到款 / 100万元) × 1万元").Cliffs(new ClauseTests.Given().With("到款", null, 200m), Day);
        Assert.Empty(cliffs.Cliffs);
        Assert.Equal("到款", Assert.Single(cliffs.Undetermined).ToString());
    }

    private static Clause Read(string statements)
    {
        var reading = RuleFile.Read($"事实 到款：金额（万元）\n事实 人数：数（人）\n人均 = 到款 / 人数\n条款 甲\n{statements}", new Schema([]));
        Assert.True(reading.Succeeded, string.Join('\n', reading.Diagnostics));
        return reading.Rule.Clauses[0];
    }
}
