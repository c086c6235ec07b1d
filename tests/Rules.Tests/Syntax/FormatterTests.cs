using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using CsCheck;

namespace Chuangpu.Rules.Tests.Syntax;

public sealed class FormatterTests
{
    [Theory]
    [InlineData("企业.研发费用（上年）／企业.营业收入（上年）＞＝５％", "企业.研发费用(上年) / 企业.营业收入(上年) ≥ 5%")]
    [InlineData("甲 并且（乙 或者 丙）", "甲 且 (乙 或 丙)")]
    [InlineData("1 - (2 - 3) - 4*(5+6)", "1 - (2 - 3) - 4 × (5 + 6)")]
    [InlineData("非 甲 > 3 且 非 非 乙", "非 (甲 > 3) 且 非 非 乙")]
    [InlineData("若 甲 则 1 否则 若 乙 则 2 否则 3", "如果 甲 则 1 否则 如果 乙 则 2 否则 3")]
    [InlineData("之和（合同 满足 登记日 在 近三年， 最小（到账额×5%、20万元））", "之和(合同 其中 登记日 在 近三年, 最小(到账额 × 5%, 20万元))")]
    [InlineData("甲 介于 1 和 2 之间", "甲 在 1 与 2 之间")]
    [InlineData("甲 = 1,200,000元", "甲 = 1200000元")]
    [InlineData("(甲 = 3)", "(甲 = 3)")]
    [InlineData("「且」 + 【甲 乙】 + 【甲乙】", "【且】 + 【甲 乙】 + 甲乙")]
    [InlineData("-(-甲) - -乙", "-(-甲) - -乙")]
    public void Format_Always_GivesTheOneForm(string source, string expected) => Assert.Equal(expected, Formatter.Format(Parser.Formula(Quiet(source))));

    [Theory]
    [InlineData("甲 = 乙 否则 “不等”", "检查 甲 = 乙 否则 \"不等\"")]
    [InlineData("检查 如果 甲 则 乙 否则 “不行”", "检查 如果 甲 则 乙 否则 \"不行\"")]
    public void Check_Formatted_KeepsItsMessage(string source, string expected) => Assert.Equal(expected, Formatter.Format(Parser.Check(Quiet(source))));

    [Fact]
    public void Tree_FormattedAndRead_IsTheSame() =>
        Trees.Any.Sample(tree => Same(new FormulaDeclaration(default, null, tree), d => Parser.Formula(d)), iter: 8_000);

    [Fact]
    public void Declarations_FormattedAndRead_AreTheSame() =>
        Gen.Select(Trees.Any, Trees.Pick("甲", "且", "R&D经费", "x y"), Trees.Pick<string?>(null, "", "说明\"一\"")).Sample((tree, name, message) =>
        {
            Same(new FormulaDeclaration(default, new NameExpression(default, name), tree), d => Parser.Formula(d));
            Same(new CheckDeclaration(default, tree, message), d => Parser.Check(d));
        }, iter: 3_000);

    private static void Same(ExpressionDeclaration declaration, Func<DiagnosticList, ExpressionDeclaration> read)
    {
        var text = Formatter.Format(declaration);
        var diagnostics = new DiagnosticList(new SourceText(text));
        var again = read(diagnostics);
        Assert.True(!diagnostics.HasErrors, $"{text}\n{string.Join('\n', diagnostics.InOrder())}");
        Assert.True(declaration.Expression == again.Expression, $"{text}\n{Formatter.Format(again)}");
        Assert.Equal(text, Formatter.Format(again));
    }

    private static DiagnosticList Quiet(string source) => new(new SourceText(source));
}
