using Chuangpu.Rules.Messages;

namespace Chuangpu.Rules.Tests.Checking;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("企业.研发费 / 企业.营业收入", 1, 1, "没有「企业.研发费」。是否应为「企业.研发费用」？")]
    [InlineData("研发费用 / 企业.营业收入", 1, 1, "没有「研发费用」。是否应为「企业.研发费用」？")]
    [InlineData("其他（含开发区） + 1", 1, 1, "没有「其他」。是否应为「【其他 (含开发区)】」？")]
    [InlineData("企业.研发费用 > 20", 1, 1, "单位不同，金额（万元）「企业.研发费用」和数「20」不能比较。是否漏了单位，应写「20万元」？")]
    [InlineData("企业.研发费用 + 3", 1, 1, "单位不同，金额（万元）「企业.研发费用」和数「3」不能相加。是否漏了单位，应写「3万元」？")]
    [InlineData("企业.研发人员 + 发明专利拥有量", 1, 1, "单位不同，数（人）「企业.研发人员」和数（件）「发明专利拥有量」不能相加。")]
    [InlineData("企业.研发费用 × 企业.营业收入", 1, 1, "两个金额不能相乘：金额（万元）「企业.研发费用」，金额（万元）「企业.营业收入」。")]
    [InlineData("1 +", 1, 4, "这里应是数、名称、引号里的文字或括号，却是结尾。")]
    [InlineData("1 > 2\n且 > 3", 2, 3, "这里应是数、名称、引号里的文字或括号，却是「>」。")]
    [InlineData("最大(1, 2", 1, 8, "这里应是「,」或「)」，却是结尾。")]
    [InlineData("(1 + 2", 1, 7, "第 1 行第 1 列的括号没有关上：这里应是「)」，却是结尾。")]
    [InlineData("1 + 2)", 1, 6, "多了一个右括号。")]
    [InlineData("企业.研发费用 > 0 且企业.研发费用 > 0", 1, 13, "这里应是运算符，却是名称「且企业.研发费用」。若「且」是连接词，请在它后面加一个空格。")]
    [InlineData("最大(1,200, 3)", 1, 4, "「1,200」在括号里分不清是千分位还是两个参数：是一个数就去掉逗号，是两个就在逗号后加空格。")]
    [InlineData("2024-02-30 在 上年", 1, 1, "没有「2024-02-30」这一天。")]
    [InlineData("企业.级别 > \"省级\"", 1, 1, "文本没有大小，只能用「=」或「≠」比较：文本「企业.级别」，文本「\"省级\"」。")]
    [InlineData("企业.成立日期(上年)", 1, 1, "「企业.成立日期」不按期间统计，后面不能加括号。")]
    [InlineData("企业.研发费用(去年们)", 1, 1, "「企业.研发费用」后面的括号里应是一个期间，例如上年、前年、上季、上月、上期、同期、近三年、前三年、2023年。")]
    [InlineData("1 < 企业.系数 < 5", 1, 11, "比较不能连写：请用「且」分成两个，例如 1 < 甲 且 甲 < 5。")]
    [InlineData("企业.研发费用 / 0", 1, 11, "不能除以 0。")]
    [InlineData("企业.专利", 1, 1, "结果应是一个值，却是列表（专利）「企业.专利」。列表要先汇总：之和(…)、平均(…)、数量(…)。")]
    [InlineData("四舍五入(企业.研发费用, 1人)", 1, 15, "「四舍五入」的第 2 项应是小数位数（0 到 12），或同一单位的整倍数，例如「1万元」。")]
    [InlineData("数量(企业.专利 其中 类型 = \"发明\")", 1, 13, "没有「类型」。是否应为「类别」？")]
    [InlineData("企业.级别 = “省级", 1, 9, "文字缺少结尾的引号「”」。")]
    [InlineData("1 @ 2", 1, 3, "看不懂的符号「@」。")]
    [InlineData("", 1, 1, "这里应是数、名称、引号里的文字或括号，却是结尾。")]
    public void Error_Always_SaysPlaceExpectationAndNearestName(string source, int line, int column, string message)
    {
        var first = Formula.Read(source, TestFacts.Schema).Diagnostics[0];
        Assert.Equal((line, column, message), (first.Line, first.Column, first.Message));
    }

    [Fact]
    public void Errors_Several_AreAllSaid()
    {
        var reading = Formula.Read("企业.研发费 > 3 且\n(企业.营业收人 + ) > 0元 且\n最大(不存在的, 2) > 1", TestFacts.Schema);
        Assert.False(reading.Succeeded);
        Assert.Equal([(1, 1), (2, 2), (2, 12), (3, 4)], reading.Diagnostics.Select(d => (d.Line, d.Column)));
    }

    [Theory]
    [InlineData("之和(R&D经费投入强度(近三年)) > 1%", 1)]
    [InlineData("平均(R&D经费投入强度(近三年)) > 1%", 0)]
    [InlineData("之和(企业.合同, 到账额 / 100万元) > 1%", 1)]
    public void Ratio_Summed_IsWarnedOf(string source, int warnings)
    {
        var reading = Formula.Read(source, TestFacts.Schema);
        Assert.True(reading.Succeeded);
        Assert.Equal(warnings, reading.Diagnostics.Count(d => d.Message.StartsWith("比率相加", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ratio_ComparedWithAWholeNumber_IsWarnedOf()
    {
        var reading = Formula.Read("企业.研发费用 / 企业.营业收入 >= 5", TestFacts.Schema);
        Assert.True(reading.Succeeded);
        var warning = Assert.Single(reading.Diagnostics);
        Assert.Equal((Severity.Warning, "5%"), (warning.Severity, warning.Suggestion));
    }
}
