using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Rules.Tests;

public sealed class RuleFileTests
{
    [Fact]
    public void File_WithFormulasInAnyOrder_UsesThem()
    {
        var reading = RuleFile.Read(
            """
            // 增幅在前，强度在后
            增幅 = 强度 - 强度(上年)
            强度 = R&D经费 / 地区生产总值

            检查 强度 ≥ 1.5% 否则 "强度不足"
            检查 增幅 > 0 且
                强度 < 10%
            """, TestFacts.Schema);
        Assert.True(reading.Succeeded, string.Join('\n', reading.Diagnostics));
        Assert.Equal(["强度", "增幅"], reading.Rule.Formulas.Select(f => f.Name));
        Assert.Equal(["强度", "强度(上年)"], reading.Rule.Formulas[1].Dependencies.Select(d => d.ToString()));
        var facts = reading.Rule.Over(new TestFacts().With("R&D经费", 32m).With("地区生产总值", 2_000m).With("R&D经费(上年)", 27m).With("地区生产总值(上年)", 1_800m));
        Assert.Equal("0.1%", reading.Rule.Formulas[1].Evaluate(facts).ToString());
        Assert.All(reading.Rule.Checks, c => Assert.True(c.Evaluate(facts).YesNo));
        Assert.Equal(
            """
            增幅 = 强度 - 强度(上年)
            强度 = R&D经费 / 地区生产总值
            检查 强度 ≥ 1.5% 否则 "强度不足"
            检查 增幅 > 0 且 强度 < 10%
            """, reading.Rule.Format());
    }

    [Fact]
    public void Formula_OnAMissingFact_NamesTheFactAndNotTheFormula()
    {
        var file = RuleFile.Read("强度 = R&D经费 / 地区生产总值\n倍数 = 强度 / 1%", TestFacts.Schema).Rule!;
        var outcome = file.Formulas[1].Evaluate(file.Over(new TestFacts().With("R&D经费", 32m)));
        Assert.Equal((OutcomeState.Missing, "地区生产总值"), (outcome.State, outcome.Missing[0].ToString()));
        var zero = file.Formulas[1].Evaluate(file.Over(new TestFacts().With("R&D经费", 32m).With("地区生产总值", 0m)));
        Assert.Equal("无法计算（除数为 0）", zero.ToString());
    }

    [Theory]
    [InlineData("甲 = 乙 + 1\n乙 = 丙 × 2\n丙 = 甲 / 3", 1, 1, "公式循环引用：甲 → 乙 → 丙 → 甲。请去掉其中一处。")]
    [InlineData("甲 = 1\n甲 = 2", 2, 1, "「甲」已在第 1 行定义。")]
    [InlineData("最大 = 1", 1, 1, "「最大」已是事实、函数或期间的名称，请换一个名称。")]
    [InlineData("R&D经费 = 1亿元", 1, 1, "「R&D经费」已是事实、函数或期间的名称，请换一个名称。")]
    [InlineData("甲 = 1\n1 + 2", 2, 1, "这里应是「名称 = 式子」「检查 式子」「事实」「条款」「例外」「从高不重复」或「算例」，却是「1」。")]
    [InlineData("检查 1 < 2 否则 3", 1, 13, "「否则」后面应是引号里的提示文字，却是「3」。")]
    [InlineData("甲 = 1 2", 1, 7, "这里应是运算符或结束，却是「2」。")]
    public void File_WithAnError_SaysWhere(string source, int line, int column, string message)
    {
        var reading = RuleFile.Read(source, TestFacts.Schema);
        Assert.False(reading.Succeeded);
        var first = reading.Diagnostics[0];
        Assert.Equal((line, column, message), (first.Line, first.Column, first.Message));
    }

    [Fact]
    public void File_WithSeveralErrors_SaysEachOnceAndNothingThatFollows()
    {
        var reading = RuleFile.Read("甲 = 不存在的 + 1\n乙 = 甲 × 2\n丙 = 1 +\n检查 乙 > 2\n检查 丁 > 2", TestFacts.Schema);
        Assert.Equal([(1, 5), (4, 1), (5, 4)], reading.Diagnostics.Select(d => (d.Line, d.Column)));
    }

    [Fact]
    public void File_AsDeepAsAllowed_IsEvaluatedOnASmallStack()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("1", 198));
        var source = $"甲0 = {sum}\n甲1 = 甲0 + ({sum})\n";
        OutcomeState? state = null;
        var thread = new Thread(() =>
        {
            var file = RuleFile.Read(source, TestFacts.Schema).Rule!;
            var facts = file.Over(new TestFacts());
            Assert.Equal(file.Formulas[1].Compile().Evaluate(facts), file.Formulas[1].Explain(facts).Outcome);
            state = file.Formulas[1].Evaluate(facts).State;
        }, maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(OutcomeState.Known, state);
        var chain = string.Join('\n', Enumerable.Range(0, 100).Select(i => $"乙{i} = 乙{i + 1} + 1"));
        Assert.Contains("公式引用公式最多 50 层。", RuleFile.Read(chain + "\n乙100 = 1", TestFacts.Schema).Diagnostics.Select(d => d.Message));
    }
}
