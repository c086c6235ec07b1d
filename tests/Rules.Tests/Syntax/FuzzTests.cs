using System.Diagnostics;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Tests.Clauses;
using CsCheck;

namespace Chuangpu.Rules.Tests.Syntax;

/// <summary>No source makes reading throw or hang, and what is accepted can be evaluated, explained and printed.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "企业.研发费用", "企业.专利", "企业.合同.到账额", "R&D经费", "类别", "(", ")", "（", "）", ",", "、", ";", "。", "+", "-", "×", "/", "=", "≥", "<", "且", "或", "非", "如果", "则",
        "否则", "属于", "在", "与", "之间", "为空", "其中", "检查", "\"", "“", "”", "【", "】", "「", "」", "//", "#", "\n", " ", "5%", "20万元", "1,200", "2024-02-30", "2024年3月1日", "2024年第9季度",
        "上年", "近三年", "前第3年", "数量", "之和", "最大", "四舍五入", "月数", "\0", "\uD83D", "😀", "９９９", "9999999999999999999999999999999999999", "0.0000000001", "\t", "\u3000", "'", "{", "年",
        "：", "按", "取", "累进", "给", "其余", "至", "\n条款 甲", "\n条件", "\n金额 =", "\n上限 每年", "\n每项", "\n舍入 四舍五入", "\n分担", "\n预算", "\n名额", "\n例外 乙 改 甲", "\n当", "\n事实", "\n算例 \"一\"",
        "\n应得", "\n从高不重复 组：", "优先于", "合计", "按比例压减", "不超过", "\n晋级补差", "\n有效期", "\n输出", "列表（", "\n记录",
    ];

    [Fact]
    public void Source_OfRandomPieces_IsAlwaysAnswered() =>
        Trees.Pick(Pieces).Array[0, 60].Sample(pieces => Handle(string.Concat(pieces)), iter: 8_000);

    [Fact]
    public void Source_OfRandomCharacters_IsAlwaysAnswered() => Gen.String.Sample(Handle, iter: 10_000);

    [Fact]
    public void Source_ValidButForASlip_IsAlwaysAnswered() =>
        Gen.Select(Trees.Any, Gen.Int, Gen.Int, Trees.Pick(Pieces)).Sample((tree, at, length, piece) =>
        {
            var text = Formatter.Format(tree);
            var from = (int)((uint)at % (text.Length + 1));
            Handle(text.Remove(from, Math.Min((int)((uint)length % 4), text.Length - from)).Insert(from, piece));
        }, iter: 8_000);

    [Fact]
    public void Clauses_ValidButForASlip_AreAlwaysAnswered() =>
        Gen.Select(Trees.Pick([.. ClauseTests.Patterns.Select(p => ClauseTests.Facts + p.Data.Item2)]), Gen.Int, Gen.Int, Trees.Pick(Pieces)).Sample((text, at, length, piece) =>
        {
            var from = (int)((uint)at % (text.Length + 1));
            Handle(text.Remove(from, Math.Min((int)((uint)length % 12), text.Length - from)).Insert(from, piece));
        }, iter: 3_000);

    [Theory]
    [InlineData("按 1 取 (1 给 ", "1", "、其余 给 1)")]
    [InlineData("条款 甲\n  金额 = 1元\n", "", "")]
    [InlineData("例外 甲 改 乙\n  当 是\n", "", "")]
    [InlineData("事实 甲：列表（", "", "")]
    [InlineData("(", "1", ")")]
    [InlineData("-(", "1", ")")]
    [InlineData("非 ", "是", "")]
    [InlineData("最大(", "1", ", 2)")]
    [InlineData("如果 是 则 1 否则 ", "2", "")]
    [InlineData("如果(", "是", ", 1, 2)")]
    [InlineData("1 + ", "1", "")]
    [InlineData("1 × ", "1", "")]
    [InlineData("是 且 ", "是", "")]
    [InlineData("企业.系数 在 ", "上年", "")]
    [InlineData("【", "甲", "】")]
    [InlineData("数量(企业.专利 其中 ", "是", ")")]
    [InlineData("如果 (", "是", "")]
    [InlineData("=", "", "")]
    [InlineData("检查 ", "", "")]
    [InlineData("\"", "", "")]
    [InlineData("9", "", "")]
    [InlineData("甲", "", "")]
    [InlineData("且", "", "")]
    [InlineData(")", "", "")]
    [InlineData("\n", "@", "")]
    public void Source_NestedAHundredThousandTimes_IsRefusedQuickly(string before, string middle, string after)
    {
        var watch = Stopwatch.StartNew();
        Handle(string.Concat(Enumerable.Repeat(before, 100_000)) + middle + string.Concat(Enumerable.Repeat(after, 100_000)));
        // Milliseconds by design; the bound only tells linear from quadratic on a busy machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static void Handle(string source)
    {
        var formula = Formula.Read(source, TestFacts.Schema);
        Assert.True(formula.Succeeded || formula.Diagnostics.Count > 0);
        Assert.All(formula.Diagnostics, d => Assert.True(d.Line > 0 && d.Column > 0 && d.Span.Start >= 0 && d.Span.Start + d.Span.Length <= source.Length && d.Message.Length < 500));
        var check = Check.Read(source, TestFacts.Schema);
        var file = RuleFile.Read(source, TestFacts.Schema);
        Assert.True(file is { Succeeded: true } or { Diagnostics.Count: > 0 });
        foreach (var clause in file.Rule?.Clauses ?? [])
        {
            var day = new DateOnly(2025, 6, 30);
            Assert.Equal(clause.Evaluate(new TestFacts(), day).Entitlement, clause.Explain(new TestFacts(), day).Entitlement);
            Assert.True(clause.Format().Length > 0 && clause.ToSentence().Length > 0 && clause.ToTable().Count > 0);
        }
        Assert.All(file.Rule?.Examples ?? [], e => Assert.NotNull(e.Run()));
        foreach (var rule in new RuleExpression?[] { formula.Rule, check.Rule }.OfType<RuleExpression>())
        {
            Assert.Equal(rule.Evaluate(new TestFacts()), rule.Explain(new TestFacts()).Outcome);
            Assert.True(rule.Format().Length > 0 && rule.ToSentence().Length > 0);
        }
    }
}
