using System.Globalization;

namespace Chuangpu.Reading.Tests.Goals;

public sealed class GoalSentenceTests
{
    private const string Front = "云溪市“十四五”科技创新规划\n一、发展目标\n";

    [Theory]
    [InlineData("高新技术企业达到300家以上。", "高新技术企业 >= 300家 2025")]
    [InlineData("高新技术企业不少于300家。", "高新技术企业 >= 300家 2025")]
    [InlineData("高新技术企业突破300家。", "高新技术企业 >= 300家 2025")]
    [InlineData("科技贷款不良率不超过3%。", "科技贷款不良率 <= 3% 2025")]
    [InlineData("科技贷款不良率控制在3%以内。", "科技贷款不良率 <= 3% 2025")]
    [InlineData("良种覆盖率达到95%左右。", "良种覆盖率 ~ 95% 2025")]
    [InlineData("良种覆盖率接近95%。", "良种覆盖率 ~ 95% 2025")]
    [InlineData("技术合同成交额达到６０亿元。", "技术合同成交额 = 60亿元 2025")]
    [InlineData("技术合同成交额达到1,260万元。", "技术合同成交额 = 1260万元 2025")]
    [InlineData("科技进步贡献率达到百分之六十。", "科技进步贡献率 = 60% 2025")]
    [InlineData("引进10余个研发团队。", "研发团队 >= 10个 2025")]
    public void Read_Level_GivesOperator(string sentence, string expected) => Assert.Equal([expected], Goals(sentence));

    [Theory]
    [InlineData("建成5到8所产业研究院。", "产业研究院 range 5–8所 2025")]
    [InlineData("建成1—3个省级实验室、5—10个市级实验室。", "省级实验室 range 1–3个 2025", "市级实验室 range 5–10个 2025")]
    [InlineData("研发投入强度达到2%—3%。", "研发投入强度 range 2–3% 2025")]
    public void Read_Range_GivesBothEnds(string sentence, params string[] expected) => Assert.Equal(expected, Goals(sentence));

    [Theory]
    [InlineData("研发经费年均增长10%以上。", "研发经费 growth_annual_pct 10% 2025")]
    [InlineData("研发经费年均增速不低于10%。", "研发经费 growth_annual_pct 10% 2025")]
    [InlineData("研发经费累计增长50%。", "研发经费 growth_total_pct 50% 2025")]
    [InlineData("单位产值能耗五年降低25%。", "单位产值能耗 growth_total_pct -25% 2025")]
    [InlineData("单位产值能耗比2020年下降18%。", "单位产值能耗 growth_total_pct -18% 2025")]
    [InlineData("技术合同成交额比2020年翻一番。", "技术合同成交额 growth_total_pct 100% 2025")]
    [InlineData("技术合同成交额翻两番。", "技术合同成交额 growth_total_pct 300% 2025")]
    [InlineData("研发人员数量达到2020年的2倍。", "研发人员数量 growth_total_pct 100% 2025")]
    public void Read_Growth_IsGrowth(string sentence, string expected) => Assert.Equal([expected], Goals(sentence));

    [Theory]
    [InlineData("科技成果转化率达到全国平均水平。", "科技成果转化率 relative 全国平均水平 2025")]
    [InlineData("科技成果转化率接近全省平均水平。", "科技成果转化率 relative 接近全省平均水平 2025")]
    [InlineData("确保科技支出增幅高于财政支出增幅。", "科技支出增幅 relative 高于财政支出增幅 2025")]
    public void Read_Relative_KeepsItsWords(string sentence, string expected) => Assert.Equal([expected], Goals(sentence));

    [Theory]
    [InlineData("甲类企业和乙类企业研发占比分别达到65%和55%。", "甲类企业 = 65% 2025", "乙类企业研发占比 = 55% 2025")]
    [InlineData("2023年、2024年、2025年瞪羚企业分别达到10家、20家、30家。", "瞪羚企业 = 10家 2023", "瞪羚企业 = 20家 2024", "瞪羚企业 = 30家 2025")]
    [InlineData("众创空间达到40家，其中国家级6家。", "众创空间 = 40家 2025", "国家级众创空间 = 6家 2025")]
    [InlineData("培育领军企业、瞪羚企业各10家。", "领军企业 = 10家 2025", "瞪羚企业 = 10家 2025")]
    [InlineData("引进省级人才300人，市级人才1000人。", "引进省级人才 = 300人 2025", "市级人才 = 1000人 2025")]
    public void Read_SeveralInOneSentence_GivesEach(string sentence, params string[] expected) => Assert.Equal(expected, Goals(sentence));

    [Theory]
    [InlineData("实现规上企业创新活动全覆盖。", "规上企业创新活动覆盖率 = 100% 2025")]
    [InlineData("国家级实验室实现零的突破。", "国家级实验室 (0@2020) >= 1 2025")]
    [InlineData("国家级实验室实现零的突破，建成1个国家级实验室。", "国家级实验室 (0@2020) = 1个 2025")]
    [InlineData("每年培育高新技术企业50家。", "培育高新技术企业 = 50家/year 2025")]
    [InlineData("2023年众创空间达到30家。", "众创空间 = 30家 2023")]
    public void Read_SpecialForms_FollowTheContract(string sentence, string expected) => Assert.Equal([expected], Goals(sentence));

    [Theory]
    [InlineData("研发强度在2019年1.2%的基础上，年均增长8%，到2025年达到2%。", "研发强度 (1.2@2019) growth_annual_pct 8% 2025", "研发强度 (1.2@2019) = 2% 2025")]
    [InlineData("高新技术企业由2020年的59家增加到120家。", "高新技术企业 (59@2020) = 120家 2025")]
    [InlineData("高新技术企业达到120家（2020年为59家）。", "高新技术企业 (59@2020) = 120家 2025")]
    [InlineData("发明专利在2020年4380件的基础上，到2025年达到1万件。", "发明专利 (4380@2020) = 10000件 2025")]
    public void Read_Baseline_StandsBesideTheTarget(string sentence, params string[] expected) => Assert.Equal(expected, Goals(sentence));

    [Theory]
    [InlineData("销售收入10亿元以上的领军企业达到10家以上。", "领军企业 >= 10家 2025")]
    [InlineData("推进年产30万吨新材料项目建设。")]
    [InlineData("打造百亿级产业集群，建设5G基站。")]
    [InlineData("2020年高新技术企业达到59家。")]
    [InlineData("“十三五”期间建成众创空间12家。")]
    [InlineData("落实“创新30条”，聚焦14个战略性新兴产业。")]
    public void Read_NumbersOfNamesLabelsAndThePast_AreNoGoals(string sentence, params string[] expected)
    {
        var found = PlanReader.Read(Front + sentence).Goals;
        Assert.Equal(expected.Length, found.Count);
        Assert.Equal(expected.Select(e => e.Split(' ')[^2]), found.Select(g => $"{g.Target.Value}{g.Unit}"));
    }

    [Fact]
    public void Read_SectionOnThePast_HasNoGoals()
    {
        var extract = PlanReader.Read("云溪市“十四五”科技创新规划\n一、发展基础\n高新技术企业达到59家。\n二、发展目标\n高新技术企业达到120家。");
        Assert.Equal(120m, Assert.Single(extract.Goals).Target.Value);
    }

    [Fact]
    public void Read_SentenceCutByAPage_IsOneGoalAcrossTheBreak()
    {
        const string text = "云溪市“十四五”科技创新规划\n\n一、发展目标\n\n坚持创新在全局中的核心位置，着力增强发展动能，力争到2025年全市有效发明专利拥\n\n— 7 —\n\n有量达到1 200件以上，科技型中小企业达到四百家。";
        var goal = Assert.Single(PlanReader.Read(text).Goals, g => g.Unit == "件");
        Assert.Equal("有效发明专利拥有量", goal.Name);
        Assert.Contains("— 7 —", text[goal.Start..goal.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StagesOfAPlan_GiveEachGoalItsYear()
    {
        var goals = PlanReader.Read(Front + "一年要打基础。建成众创空间5家。三年要见成效，建成众创空间10家；五年要成体系，建成众创空间20家。").Goals;
        Assert.Equal([(5m, 2021), (10m, 2023), (20m, 2025)], goals.Select(g => (g.Target.Value!.Value, g.Target.Year!.Value)));
    }

    [Fact]
    public void Read_LostLetters_AreMendedInTheName() =>
        Assert.Equal("R&D经费占GDP的比重", Assert.Single(PlanReader.Read(Front + "&D经费占GPD的比重达到2%。").Goals).Name);

    [Fact]
    public void Read_ContradictingPlan_KeepsEveryMention() =>
        Assert.Equal(2, PlanReader.Read(Front + "高新技术企业达到120家。\n二、重点任务\n高新技术企业达到150家。").Goals.Count);

    private static List<string> Goals(string sentence) => [.. PlanReader.Read(Front + sentence).Goals.Select(Show)];

    private static string Show(Goal goal)
    {
        var target = goal.Target;
        var value = target.Text ?? target.Value?.ToString("0.##", CultureInfo.InvariantCulture) + (target.ValueMax is { } max ? $"–{max:0.##}" : "") + goal.Unit;
        var baseline = goal.Baseline is { } known ? $" ({known.Value:0.##}@{known.Year})" : "";
        return $"{goal.Name}{baseline} {target.Op} {value}{(target.Per is null ? "" : "/" + target.Per)} {target.Year}";
    }
}
