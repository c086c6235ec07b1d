namespace Chuangpu.Rules.Tests.Syntax;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("R&D经费投入强度 = R&D经费 / 地区生产总值", "R&D经费投入强度等于R&D经费除以地区生产总值。")]
    [InlineData("企业.研发费用(上年) / 企业.营业收入(上年) >= 5%", "上年企业的研发费用除以上年企业的营业收入不低于5%。")]
    [InlineData("平均(企业.研发费用(近三年)) - (企业.研发费用 - 3元)", "近三年企业的研发费用的平均减（企业的研发费用减3元）。")]
    [InlineData("之和(企业.合同 其中 登记日 在 上年, 最小(到账额 × 5%, 20万元))", "满足「登记日在上年之内」的企业的合同每项的「到账额乘以5%、20万元中最小的」之和。")]
    [InlineData("如果 企业.级别 属于 (\"国家级\", \"省级\") 则 50万元 否则 0元", "如果企业的级别是“国家级”、“省级”之一，则取50万元，否则取0元。")]
    [InlineData("四舍五入(R&D经费 × 5%, 2) > 1亿元", "R&D经费乘以5%（四舍五入，保留 2 位小数）大于1亿元。")]
    public void Formula_AsSentence_ReadsAsChinese(string source, string expected) => Assert.Equal(expected, TestFacts.Read(source).ToSentence());

    [Fact]
    public void Check_AsSentence_TellsItsMessage()
    {
        var check = Check.Read("如果 企业.有研发机构 则 企业.研发费用 > 0 且 企业.研发人员 ≤ 企业.从业人员 否则 \"有研发机构的应有研发费用\"", TestFacts.Schema).Rule!;
        Assert.Equal("应当满足：如果企业的有研发机构，则企业的研发费用大于0，并且企业的研发人员不超过企业的从业人员。否则提示：有研发机构的应有研发费用。", check.ToSentence());
    }
}
