using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests.Clauses;

// Over 400 lines: the patterns of clauses stand in one table, each with its example, so that a missing one is seen.
public sealed class ClauseTests
{
    internal const string Facts =
        """
        事实 企业.营业收入：金额（万元），按年，"利润表的营业收入"
        事实 企业.研发费用：金额（万元），按年
        事实 企业.级别：文本
        事实 企业.失信：是否
        事实 企业.投资额：金额（亿元）
        事实 企业.重点产业：是否
        事实 企业.得分：数（分）
        事实 企业.关联组：文本
        事实 企业.合同：列表（合同编号：文本，到账额：金额（万元），登记日：日期）

        """;

    // Each is a pattern of a real local clause in words of our own; the example says what it must come to.
    public static TheoryData<string, string> Patterns => new()
    {
        {
            "率乘到账、单项上限与每年上限",
            """
            条款 转化补助
              每项 企业.合同 其中 登记日 在 上年 按 合同编号
              金额 = 到账额 × 5%
              上限 每项 20万元
              上限 每年 30万元
            算例 "两项" 条款 转化补助 日期 2025-06-30
              记录 企业.合同 合同编号 = "A"、到账额 = 1000万元、登记日 = 2024-03-01
              记录 企业.合同 合同编号 = "B"、到账额 = 120万元、登记日 = 2024-05-01
              记录 企业.合同 合同编号 = "C"、到账额 = 500万元、登记日 = 2023-05-01
              应得 26万元
            算例 "已领过" 条款 转化补助 日期 2025-06-30
              记录 企业.合同 合同编号 = "A"、到账额 = 1000万元、登记日 = 2024-03-01
              记录 企业.合同 合同编号 = "B"、到账额 = 1000万元、登记日 = 2024-03-01
              记录 已获补助 条款 = "转化补助"、事项 = "A"、日期 = 2025-02-01、金额 = 15万元
              应得 15万元
            """
        },
        {
            "同一成果只补一次",
            """
            条款 购买补助
              每项 企业.合同 按 合同编号 只补一次
              金额 = 到账额 × 10%
            算例 "重复与已补" 条款 购买补助 日期 2025-06-30
              记录 企业.合同 合同编号 = "A"、到账额 = 100万元
              记录 企业.合同 合同编号 = "A"、到账额 = 300万元
              记录 企业.合同 合同编号 = "B"、到账额 = 500万元
              记录 已获补助 条款 = "购买补助"、事项 = "B"、日期 = 2019-02-01、金额 = 1万元
              应得 30万元
            """
        },
        {
            "边际累进",
            """
            条款 登记补助
              金额 = 按 之和(企业.合同.到账额) 累进 (不超过 10万元 按 1%、不超过 100万元 按 0.5%、其余 按 0.1%)
              上限 每年 5万元
            算例 "三段" 条款 登记补助 日期 2025-06-30
              记录 企业.合同 合同编号 = "A"、到账额 = 300万元
              应得 0.75万元
            """
        },
        {
            "基础加超额、步进计额",
            """
            条款 机构奖励
              金额 = 按 之和(企业.合同.到账额) 取 (不低于 1亿元 给 3万元 + 向下取整((之和(企业.合同.到账额) - 1亿元) / 0.5亿元) × 1万元、其余 给 0元)
              上限 每次 10万元
            算例 "超出一亿二" 条款 机构奖励 日期 2025-06-30
              记录 企业.合同 合同编号 = "A"、到账额 = 22000万元
              应得 5万元
            算例 "未到起点" 条款 机构奖励 日期 2025-06-30
              记录 企业.合同 合同编号 = "A"、到账额 = 9999.99万元
              应得 0元
            """
        },
        {
            "分级定额、位次系数",
            """
            条款 平台奖励
              条件 级别：企业.级别 属于 ("国家级", "省级", "市级")
              金额 = 按 企业.级别 取 ("国家级" 给 50万元、"省级" 给 20万元、其余 给 3万元) × 按 企业.得分 取 (1分 给 100%、2分 给 50%、其余 给 10%)
            算例 "第二单位" 条款 平台奖励 日期 2025-06-30
              企业.级别 = "省级"
              企业.得分 = 2分
              应得 10万元
            算例 "无级别" 条款 平台奖励 日期 2025-06-30
              企业.级别 = "区级"
              应得 "不符合"
            """
        },
        {
            "晋级补差",
            """
            条款 研发中心
              金额 = 按 企业.级别 取 ("省级" 给 50万元、"市级" 给 15万元、其余 给 10万元)
              晋级补差
            算例 "市级升省级" 条款 研发中心 日期 2025-06-30
              企业.级别 = "省级"
              记录 已获补助 条款 = "研发中心"、日期 = 2022-02-01、金额 = 15万元
              应得 35万元
            """
        },
        {
            "就高补差与上级配套",
            """
            条款 获奖配套
              金额 = 按 企业.级别 取 ("国家级" 给 企业.投资额 × 2、其余 给 企业.投资额)
              就高补差 上级已奖：之和(已获补助 其中 级别 = "省级", 金额)
            算例 "国家级一比二" 条款 获奖配套 日期 2025-06-30
              企业.级别 = "国家级"
              企业.投资额 = 0.01亿元
              记录 已获补助 条款 = "省奖"、日期 = 2025-01-01、金额 = 30万元、级别 = "省级"
              应得 170万元
            """
        },
        {
            "例外放大",
            """
            条款 固投补助
              条件 门槛：企业.投资额 ≥ 1亿元
              金额 = 企业.投资额 × 5%
              上限 累计 2000万元
            例外 重点产业 改 固投补助
              当 属重点：企业.重点产业
              金额 = 企业.投资额 × 20%
              上限 累计 4000万元
            算例 "普通" 条款 固投补助 日期 2025-06-30
              企业.投资额 = 5亿元
              企业.重点产业 = 否
              应得 2000万元
            算例 "重点" 条款 固投补助 日期 2025-06-30
              企业.投资额 = 1.5亿元
              企业.重点产业 = 是
              应得 3000万元
            """
        },
        {
            "前置否决与下限、舍入、分担",
            """
            强度 = 企业.研发费用(上年) / 企业.营业收入(上年)
            条款 后补助
              有效期 2025-01-01 至 2025-12-31
              条件 研发强度：强度 ≥ 5%
              排除 失信：企业.失信
              金额 = 企业.研发费用(上年) × 3%
              舍入 向下取整 1元
              下限 1万元
              分担 省级 30%、市级 30%、县级 40%
              输出 强度
            算例 "舍入" 条款 后补助 日期 2025-06-30
              企业.研发费用(2024年) = 100.00099万元
              企业.营业收入(2024年) = 1000万元
              企业.失信 = 否
              应得 30000元
            算例 "下限" 条款 后补助 日期 2025-06-30
              企业.研发费用(上年) = 1万元
              企业.营业收入(上年) = 20万元
              企业.失信 = 否
              应得 1万元
              得出 强度 = 5%
            算例 "失信" 条款 后补助 日期 2025-06-30
              企业.研发费用(上年) = 1万元
              企业.营业收入(上年) = 20万元
              企业.失信 = 是
              应得 "不符合"
            算例 "缺数" 条款 后补助 日期 2025-06-30
              企业.研发费用(上年) = 1万元
              企业.失信 = 否
              应得 "待补充"
            """
        },
    };

    [Theory, MemberData(nameof(Patterns))]
    public void Examples_OfEveryPattern_ComeTrue(string pattern, string source)
    {
        Assert.NotEmpty(pattern);
        var file = Read(source);
        Assert.NotEmpty(file.Examples);
        Assert.All(file.Examples, e => Assert.Empty(e.Run()));
    }

    [Theory, MemberData(nameof(Patterns))]
    public void Format_OfEveryPattern_ReadsBackAsItself(string pattern, string source)
    {
        Assert.NotEmpty(pattern);
        var once = Read(source).Format();
        Assert.Equal(once, ReadAlone(once).Format());
    }

    [Fact]
    public void Example_ThatIsWrong_SaysWhatCame()
    {
        var file = Read("条款 甲\n  金额 = 20万元\n算例 \"错\" 条款 甲 日期 2025-01-01\n  应得 30万元");
        Assert.Equal(["应得 300,000元，却是 200,000元。"], file.Examples[0].Run());
    }

    [Fact]
    public void Evaluate_FailedCondition_NamesWhatItHasAndNeeds()
    {
        var outcome = Read("条款 甲\n  条件 研发强度：企业.研发费用(上年) / 企业.营业收入(上年) ≥ 5%\n  金额 = 1万元").Clauses[0].Evaluate(
            new Given().With("企业.研发费用", 2024, 310m).With("企业.营业收入", 2024, 10_000m), new DateOnly(2025, 6, 30));
        var failed = Assert.Single(outcome.Failed);
        Assert.Equal((Entitlement.NotEntitled, "研发强度", "3.1%", "≥", "5%"), (outcome.Entitlement, failed.Condition, failed.Have!.ToString(), failed.Operator, failed.Need!.ToString()));
        Assert.True(outcome.Payable!.Value.IsZero);
    }

    [Fact]
    public void Evaluate_MissingFact_NamesItAndIsNoNo()
    {
        var outcome = Read("条款 甲\n  条件 企业.研发费用(上年) ≥ 5万元\n  金额 = 企业.营业收入(上年) × 1%").Clauses[0].Evaluate(new Given(), new DateOnly(2025, 6, 30));
        Assert.Equal(Entitlement.MissingFacts, outcome.Entitlement);
        Assert.Equal(["企业.研发费用(上年)", "企业.营业收入(上年)"], outcome.Missing.Select(m => m.ToString()));
    }

    [Fact]
    public void Evaluate_LedgerNotKnown_IsMissingAndNotZero()
    {
        var facts = new Given { Awards = null };
        var outcome = Read("条款 甲\n  金额 = 3万元\n  上限 每年 1万元").Clauses[0].Evaluate(facts, new DateOnly(2025, 6, 30));
        Assert.Equal((Entitlement.MissingFacts, "已获补助"), (outcome.Entitlement, outcome.Missing[0].ToString()));
    }

    [Fact]
    public void Evaluate_TwoItemsOfOneKey_ShareItsCap()
    {
        var clause = Read("条款 甲\n  每项 企业.合同 按 合同编号\n  金额 = 到账额 × 5%\n  上限 每项 20万元").Clauses[0];
        IReadOnlyList<Value> Contract(string number, decimal paid) => [Value.Of(number), Value.Of(paid, new Fact("到账额", Types.RuleType.Quantity("万元"))), Value.Missing];
        var facts = new Given().With("企业.合同", null, Value.Of([Contract("A", 300), Contract("A", 300), Contract("B", 100)])).Paid("甲", "A", new DateOnly(2020, 1, 1), 10_000m);
        Assert.Equal(240_000m, clause.Evaluate(facts, new DateOnly(2025, 6, 30)).Payable!.Value.ToDecimal());
    }

    [Fact]
    public void Evaluate_ItemWithoutItsKey_IsMissingAndNotMerged()
    {
        var outcome = Read("条款 甲\n  每项 企业.合同 按 合同编号 只补一次\n  金额 = 1万元").Clauses[0].Evaluate(
            new Given().With("企业.合同", null, Value.Of([[Value.Missing, Value.Missing, Value.Missing]])), new DateOnly(2025, 6, 30));
        Assert.Equal((Entitlement.MissingFacts, "企业.合同.合同编号"), (outcome.Entitlement, outcome.Missing[0].ToString()));
    }

    [Fact]
    public void Evaluate_OpenWhetherAnExceptionApplies_IsNoNo()
    {
        var clause = Read("条款 甲\n  条件 门槛：企业.投资额 ≥ 1亿元\n  条件 诚信：非 企业.失信\n  金额 = 1万元\n例外 乙 改 甲\n  当 企业.重点产业\n  条件 门槛：企业.投资额 ≥ 0.5亿元").Clauses[0];
        var small = new Given().With("企业.投资额", null, 0.6m).With("企业.失信", null, false);
        Assert.Equal((Entitlement.MissingFacts, "企业.重点产业"), (clause.Evaluate(small, new DateOnly(2025, 6, 30)).Entitlement, clause.Evaluate(small, new DateOnly(2025, 6, 30)).Missing[0].ToString()));
        Assert.Equal(Entitlement.Entitled, clause.Evaluate(small.With("企业.重点产业", null, true), new DateOnly(2025, 6, 30)).Entitlement);
        Assert.Equal(Entitlement.NotEntitled, clause.Evaluate(new Given().With("企业.投资额", null, 0.6m).With("企业.失信", null, true), new DateOnly(2025, 6, 30)).Entitlement);
    }

    [Fact]
    public void Evaluate_VersionsByDate_TakesTheOneInForce()
    {
        var file = Read(
            """
            条款 甲
              有效期 至 2024-12-31
              金额 = 1万元
            条款 甲
              有效期 自 2025-01-01
              金额 = 2万元
            """);
        Assert.Equal([10_000m], file.Evaluate(new Given(), new DateOnly(2024, 12, 31)).Select(o => o.Payable!.Value.ToDecimal()!.Value));
        Assert.Equal([20_000m], file.Evaluate(new Given(), new DateOnly(2025, 1, 1)).Select(o => o.Payable!.Value.ToDecimal()!.Value));
    }

    [Theory]
    [InlineData("", 0, 50)]
    [InlineData(" 补差", 20, 30)]
    [InlineData("", 20, 0)]
    public void Evaluate_GroupOfClauses_PaysTheHighest(string topUp, int paid, int expected)
    {
        var file = Read($"条款 甲\n  金额 = 20万元\n条款 乙\n  金额 = 50万元\n从高不重复 平台{topUp}：甲、乙");
        var facts = new Given().Paid("甲", null, new DateOnly(2025, 1, 1), paid * 10_000m);
        var outcomes = file.Evaluate(facts, new DateOnly(2025, 6, 30));
        Assert.Equal([0m, expected * 10_000m], outcomes.Select(o => o.Payable!.Value.ToDecimal()!.Value));
        Assert.Equal(Entitlement.NotEntitled, outcomes[0].Entitlement);
    }

    [Fact]
    public void Evaluate_CapOfSeveralClauses_CountsThemTogether()
    {
        var file = Read("条款 甲\n  金额 = 20万元\n条款 乙\n  金额 = 50万元\n  上限 每年 60万元 合计 甲");
        var outcomes = file.Evaluate(new Given().Paid("甲", null, new DateOnly(2025, 1, 1), 100_000m), new DateOnly(2025, 6, 30));
        Assert.Equal([200_000m, 300_000m], outcomes.Select(o => o.Payable!.Value.ToDecimal()!.Value));
    }

    [Fact]
    public void Evaluate_CapOfSeveralClauses_CountsWhatIsDoneInTheLedgerAlone()
    {
        var file = Read("条款 甲\n  金额 = 20万元\n条款 乙\n  金额 = 50万元\n  上限 每年 60万元 合计 甲");
        var outcomes = file.Evaluate(new Given().Paid("甲", null, new DateOnly(2025, 1, 1), 200_000m), new DateOnly(2025, 6, 30), done: ["甲"]);
        Assert.Equal([200_000m, 400_000m], outcomes.Select(o => o.Payable!.Value.ToDecimal()!.Value));
    }

    [Fact]
    public void Together_Clause_NamesThoseOfItsGroupAndItsCaps()
    {
        var file = Read("条款 甲\n  金额 = 1元\n条款 乙\n  金额 = 1元\n  上限 每年 60万元 合计 丙\n条款 丙\n  金额 = 1元\n条款 丁\n  金额 = 1元\n从高不重复 平台：甲、乙");
        Assert.Equal(["甲", "乙", "丙"], file.Together(file.Clauses[0]).Select(c => c.Name));
        Assert.Equal(["丁"], file.Together(file.Clauses[3]).Select(c => c.Name));
    }

    [Theory]
    [InlineData("条款 甲\n  金额 = 20人", 2, 8, "金额应是金额，却是数（人）「20人」。")]
    [InlineData("条款 甲\n  金额 = 20", 2, 8, "金额应是金额，却是数「20」。")]
    [InlineData("条款 甲\n  条件 企业.级剐 = \"省级\"\n  金额 = 1元", 2, 6, "没有「企业.级剐」。是否应为「企业.级别」？")]
    [InlineData("条款 甲\n  金额 = 1元\n  上限 每次 5万元\n  下限 6万元", 3, 3, "上限 5万元 低于下限 6万元，请核对。")]
    [InlineData("条款 甲\n  金额 = 1元\n  上限 每年 5万元\n  上限 累计 9万元\n  上限 每年 6万元", 5, 3, "同一种上限已写过，请合并为一条。")]
    [InlineData("条款 甲\n  金额 = 1元\n条款 乙\n  金额 = 1元\n  上限 每年 5万元\n  上限 每年 6万元 合计 甲\n  上限 每年 7万元 合计 乙、甲", 7, 3, "同一种上限已写过，请合并为一条。")]
    [InlineData("条款 甲\n  有效期 至 2025-06-30\n  金额 = 1元\n条款 甲\n  有效期 自 2025-06-30\n  金额 = 1元", 4, 4, "条款「甲」与第 10 行的同名条款有效期重叠，请写明各自的有效期或换一个名称。")]
    [InlineData("条款 甲\n  金额 = 1元\n  预算 0元 先到先得", 3, 6, "预算应是大于 0 的金额，例如 1000万元。")]
    [InlineData("条款 甲\n  金额 = 1元\n例外 乙 改 甲\n  当 企业.失信\n  金额 = 2元\n例外 丙 改 甲\n  当 企业.重点产业\n  金额 = 3元", 6, 4, "例外「乙」和「丙」可能同时适用，请在其中一个的名称后写「优先于 乙」或「优先于 丙」，或让两者的「当」互斥。")]
    [InlineData("条款 甲\n  金额 = 1元\n  分担 省级 30%、市级 60%", 3, 3, "各级承担的份额相加应是 100%，却是 90%。")]
    [InlineData("条款 甲\n  金额 = 1元\n算例 \"无\" 条款 已 日期 2025-01-01\n  应得 1元", 3, 11, "没有条款「已」。是否应为「甲」？")]
    [InlineData("条款 甲\n  金额 = 1元\n算例 \"无\" 条款 甲 日期 2025-01-01\n  企业.失信 = 3元\n  应得 1元", 4, 11, "是否「3元」和金额「3元」不能作为「企业.失信」的值。")]
    [InlineData("条款 甲\n  上限 每年 3万元", 2, 3, "条款「甲」没有「金额 = …」，这一行没有意义。")]
    [InlineData("条款 甲\n  金额 = 按 企业.级别 取 (\"省级\" 给 1元)", 2, 26, "最后一行应是「其余」，说明都不符合时怎么算。")]
    [InlineData("条款 甲\n  金额 = 1元\n  奖金 5元", 3, 3, "这里应是条款的内容（依据、有效期、对象、条件、排除、当、每项、金额、上限、下限、扣减、就高补差、晋级补差、舍入、分担、预算、名额、同组一家、输出），却是「奖金」。")]
    [InlineData("条款 甲\n  金额 企业.投资额 × 5%", 2, 3, "「金额」后面应是等号和算式，例如：金额 = 企业.研发费用(上年) × 5%。")]
    [InlineData("条款 甲\n  金额 = 1元\n  上限 每项 20万元", 3, 3, "「上限 每项」要先写「每项 列表」，说明逐项计算什么；不逐项计算的，请写「上限 每次」。")]
    [InlineData("条款 甲\n  金额 = 1元\n  上限 每家企业每年 20万元", 3, 6, "「上限」后面应是「每项」「每次」「每年」或「累计」，例如「上限 每年 20万元」，却是「每家企业每年」。")]
    [InlineData("条款 甲\n  金额 = 1元，最高 20万元", 2, 10, "这里应是运算符或结束，却是「，」。一行只写一项，其余的另起一行，例如「上限 每年 20万元」。")]
    [InlineData("条款 甲\n  条件 企业.投资额大于1亿元\n  金额 = 1元", 2, 6, "没有「企业.投资额大于1亿元」。「大于」前后要加空格：「企业.投资额 大于 1亿元」。")]
    [InlineData("条款 甲\n  金额 = 二十万元", 2, 8, "没有「二十万元」。数请用阿拉伯数字，例如 20万元、5%、3年。")]
    [InlineData("条款 甲\n  金额 = 1元\n  条件 强度不低于5%：企业.失信", 3, 12, "看不懂的符号「%」。名称和数之间要有空格或运算符，例如「研发费用 × 5%」；带符号的标签请加引号。")]
    [InlineData("条款 甲\n  金额 = 按 企业.投资额 取 (不低于 1亿元 给 1万元、超过 1亿元 给 2万元、其余 给 0元)", 2, 37, "这一行用不到：前面已有一行把它包括在内。各行从上往下取第一个符合的，「不低于」从大到小写，「不超过」从小到大写。")]
    [InlineData("条款 甲（2025版）\n  金额 = 1元", 1, 5, "这里条款的名称应已结束，却是「（」。名称里有数字开头、空格、括号或符号时请写在【】里，例如「条款 【研发后补助（2025年）】」。")]
    public void Read_WrongClause_SaysWhere(string source, int line, int column, string message)
    {
        var reading = RuleFile.Read(Facts + source, new Schema([]));
        Assert.False(reading.Succeeded);
        var first = reading.Diagnostics[0];
        Assert.Equal((line, column, message), (first.Line - Facts.Count(c => c == '\n'), first.Column, first.Message));
    }

    [Theory]
    [InlineData("舍入 四舍五入到元", "舍入 四舍五入 1元")]
    [InlineData("舍入 向下取整到百元", "舍入 向下取整 100元")]
    [InlineData("舍入 到万元", "舍入 四舍五入 10000元")]
    [InlineData("条件 （一）规上，5年：企业.失信", "条件 \"（一）规上，5年\"：企业.失信")]
    [InlineData("条件：企业.失信", "条件 企业.失信")]
    [InlineData("条件 级：企业.级别 = '省级'", "条件 级：企业.级别 = \"省级\"")]
    [InlineData("对象 重点产业企业：企业.重点产业", "对象 重点产业企业：企业.重点产业")]
    [InlineData("依据 \"示范办法\" 第三条、\"首次认定的\"", "依据 \"示范办法 第三条 首次认定的\"")]
    [InlineData("上限 年度 5万元", "上限 每年 5万元")]
    [InlineData("上限：终身 5万元", "上限 累计 5万元")]
    [InlineData("条件 存在(企业.合同 其中 登记日 在 近三年内)", "条件 存在(企业.合同 其中 登记日 在 近三年内)")]
    public void Format_StatementAsARegulationSaysIt_IsTheOneForm(string written, string formatted)
    {
        Assert.Equal($"条款 甲\n  {formatted}\n  金额 = 1元", Read($"条款：\"甲\"\n  {written}\n  金额：1元").Clauses[0].Format());
    }

    [Fact]
    public void Evaluate_WhomItIsFor_IsACondition()
    {
        var clause = Read("条款 甲\n  对象 重点产业企业：企业.重点产业\n  条件 省级：企业.级别 = '省级'\n  金额 = 1元").Clauses[0];
        var outcome = clause.Evaluate(new Given().With("企业.重点产业", null, false).With("企业.级别", null, "省级"), new DateOnly(2025, 6, 30));
        Assert.Equal((Entitlement.NotEntitled, "重点产业企业", "否"), (outcome.Entitlement, Assert.Single(outcome.Failed).Condition, outcome.Failed[0].Have!.ToString()));
        Assert.Equal("甲：对象：企业的重点产业。满足以下条件的适用：企业的级别等于“省级”。金额为1元。", clause.ToSentence());
        Assert.Equal(("对象：重点产业企业", "企业的重点产业"), clause.ToTable()[1]);
    }

    [Fact]
    public void Read_ExceptionsThatExcludeOneAnother_NeedNoOrder()
    {
        var file = Read(
            """
            条款 甲
              金额 = 1元
            例外 大 改 甲
              当 企业.投资额 ≥ 1亿元
              金额 = 3元
            例外 小 改 甲
              当 企业.投资额 < 1亿元 且 企业.失信
              金额 = 2元
            例外 最先 改 甲 优先于 大、小
              当 企业.级别 = "国家级"
              金额 = 9元
            """);
        Assert.Equal(["最先", "大", "小"], file.Clauses[0].Exceptions.Select(e => e.Name));
    }

    [Fact]
    public void Explain_CappedAmount_SaysWhatCutIt()
    {
        var outcome = Read("条款 甲\n  金额 = 90万元\n  上限 每年 100万元").Clauses[0]
            .Explain(new Given().Paid("甲", null, new DateOnly(2025, 2, 1), 300_000m), new DateOnly(2025, 6, 30));
        Assert.Contains(outcome.Steps, s => s.Words == "每年上限 1,000,000元，已获 300,000元，余 700,000元：由 900,000元 变为 700,000元");
        Assert.Equal("应得 700,000元", outcome.Steps[^1].Words);
    }

    [Fact]
    public void ToSentence_Clause_ReadsLikeAPolicy()
    {
        var clause = Read("条款 甲\n  依据 \"办法第三条\"\n  条件 企业.级别 = \"省级\"\n  金额 = 企业.投资额 × 5%\n  上限 每年 20万元").Clauses[0];
        Assert.Equal("甲：满足以下条件的适用：企业的级别等于“省级”。金额为企业的投资额乘以5%。每年不超过20万元。依据：办法第三条。", clause.ToSentence());
        Assert.Equal(("上限（每年）", "20万元"), clause.ToTable()[^1]);
    }

    private static RuleFile Read(string source) => ReadAlone(Facts + source);

    private static RuleFile ReadAlone(string source)
    {
        var reading = RuleFile.Read(source, new Schema([]));
        Assert.True(reading.Succeeded, string.Join('\n', reading.Diagnostics));
        return reading.Rule;
    }

    /// <summary>Facts by name and year, with a ledger that is empty unless told otherwise.</summary>
    internal sealed class Given : IFacts
    {
        private readonly Dictionary<(string, int?), object> _values = [];

        public List<IReadOnlyList<Value>>? Awards { get; init; } = [];

        public Period Current => Period.OfYear(2025);

        public Given With(string fact, int? year, object value)
        {
            _values[(fact, year)] = value;
            return this;
        }

        public Given Paid(string clause, string? item, DateOnly day, decimal amount)
        {
            if (amount > 0)
                Awards!.Add([Value.Of(clause), item is null ? Value.Missing : Value.Of(item), Value.Of(day), Value.Of(amount, ClauseSchemaMoney)]);
            return this;
        }

        public Value Get(Fact fact, Offset offset) => fact == ClauseSchema.Awards ? Awards is null ? Value.Missing : Value.Of(Awards)
            : !_values.TryGetValue((fact.Name, fact.Grain is null ? null : offset.From(Current)?.Year), out var value) ? Value.Missing
            : value switch
            {
                decimal number => Value.Of(number, fact),
                string text => Value.Of(text),
                bool yes => Value.Of(yes),
                Value ready => ready,
                _ => throw new ArgumentException($"No value: {value}"),
            };

        private static Fact ClauseSchemaMoney { get; } = new("金额", Types.RuleType.Money);
    }
}
