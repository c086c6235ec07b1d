namespace Chuangpu.Reading.Tests.Tables;

public sealed class IndicatorTableTests
{
    private const string Front = "云溪市“十四五”科技创新规划\n\n一、发展目标\n\n";

    public static TheoryData<string> SameTable { get; } =
    [
        "指标名称\t单位\t2020年\t2025年\t属性\n高新技术企业\t家\t59\t120\t约束性\n研发投入强度\t%\t0.9\t≥2\t预期性\n技术合同成交额\t亿元\t8\t20左右\t预期性",
        "| 指标名称 | 单位 | 2020年 | 2025年 | 属性 |\n|---|---|---|---|---|\n| 高新技术企业 | 家 | 59 | 120 | 约束性 |\n| 研发投入强度 | % | 0.9 | ≥2 | 预期性 |\n| 技术合同成交额 | 亿元 | 8 | 20左右 | 预期性 |",
        "指标名称\n单位\n2020年\n2025年\n属性\n高新技术企业\n家\n59\n120\n约束性\n研发投入强度\n%\n0.9\n≥2\n预期性\n技术合同成交额\n亿元\n8\n20左右\n预期性",
        "指标名称 单位 2020年 2025年 属性\n高新技术企业 家 59 120 约束性\n研发投入强度 % 0.9 ≥2 预期性\n技术合同成交额 亿元 8 20左右 预期性",
        "<table><tr><td>指标名称</td><td>单位</td><td>2020年</td><td>2025年</td><td>属性</td></tr><tr><td>高新技术企业</td><td>家</td><td>59</td><td>120</td><td>约束性</td></tr><tr><td>研发投入强度</td><td>%</td><td>0.9</td><td>≥2</td><td>预期性</td></tr><tr><td>技术合同成交额</td><td>亿元</td><td>8</td><td>20左右</td><td>预期性</td></tr></table>",
        "指标名称\t单位\t2020年\t2025年\t属性\n高新技术企业\t家\t59\t120\t约束性\n\n指标名称\t单位\t2020年\t2025年\t属性\n研发投入强度\t%\t0.9\t≥2\t预期性\n技术合同成交额\t亿元\t8\t20左右\t预期性",
    ];

    [Theory]
    [MemberData(nameof(SameTable))]
    public void Read_TableInAnyShape_GivesTheSameGoals(string table)
    {
        var goals = PlanReader.Read(Front + table).Goals;
        Assert.Equal(["高新技术企业", "研发投入强度", "技术合同成交额"], goals.Select(g => g.Name));
        Assert.Equal([(120m, "家", "="), (2m, "%", ">="), (20m, "亿元", "~")], goals.Select(g => (g.Target.Value!.Value, g.Unit!, g.Target.Op)));
        Assert.Equal([59m, 0.9m, 8m], goals.Select(g => g.Baseline!.Value));
        Assert.All(goals, g => Assert.Equal((2020, 2025), (g.Baseline!.Year!.Value, g.Target.Year!.Value)));
        Assert.Equal(["约束性", "预期性", "预期性"], goals.Select(g => g.Kind!));
    }

    [Fact]
    public void Read_RowCutByAPage_IsPutTogether()
    {
        var text = Front + "类别\t指标\t2020年\t2025年\n人才\t专业技术人员（万人）\t3.4\t接近全省\n\n类别\t指标\t2020年\t2025年\n\t\t\t平均水平\n平台\t重点实验室（个）\t1\t5";
        var goals = PlanReader.Read(text).Goals;
        Assert.Equal(2, goals.Count);
        Assert.Equal(("接近全省平均水平", "relative"), (goals[0].Target.Text, goals[0].Target.Op));
        Assert.Equal(("重点实验室", "个"), (goals[1].Name, goals[1].Unit));
    }

    [Fact]
    public void Read_GrowthInATargetCell_IsGrowth()
    {
        var goals = PlanReader.Read(Front + "指标名称\t2020年\t2025年目标\n研发强度（%）\t0.9\t累计增长20%\n研发经费（亿元）\t5\t年均增长10%\n科技支出占比（%）\t3\t增幅高于财政支出增幅").Goals;
        Assert.Equal(["growth_total_pct", "growth_annual_pct", "relative"], goals.Select(g => g.Target.Op));
    }

    [Fact]
    public void Read_TargetsOfTwoYears_AreTwoGoals() =>
        Assert.Equal([(80m, 2023), (120m, 2025)], PlanReader.Read(Front + "指标\t单位\t2020年\t2023年\t2025年\n高新技术企业\t家\t59\t80\t120").Goals.Select(g => (g.Target.Value!.Value, g.Target.Year!.Value)));

    [Fact]
    public void Read_TasksTable_GivesResponsibilities()
    {
        var duty = Assert.Single(PlanReader.Read("一、任务分工\n序号\t重点任务\t牵头单位\t配合单位\n1\t建设产业研究院\t市科技局\t市财政局、市教育局").Responsibilities);
        Assert.Equal(["市科技局"], duty.Lead);
        Assert.Equal(["市财政局", "市教育局"], duty.Support);
    }
}
