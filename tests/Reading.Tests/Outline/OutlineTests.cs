namespace Chuangpu.Reading.Tests.Outline;

public sealed class OutlineTests
{
    [Fact]
    public void Read_EveryWayOfNumbering_NestsAsOfficialDocumentsDo()
    {
        var outline = PlanReader.Read("第一章 总则\n第一节 目标\n一、思路\n（一）要求\n1.做法\n（1）步骤\n二、原则\n第二节 任务\n第二章 保障").Outline;
        Assert.Equal([("第一章", 1), ("第一节", 2), ("一", 3), ("一", 4), ("1", 5), ("1", 6), ("二", 3), ("第二节", 2), ("第二章", 1)], outline.Select(o => (o.Number!, o.Depth)));
        Assert.All(outline, o => Assert.True(o.InSequence));
    }

    [Fact]
    public void Read_MissingNumber_IsOutOfSequence() =>
        Assert.Equal([true, false], PlanReader.Read("一、思路\n正文。\n三、任务\n正文。").Outline.Select(o => o.InSequence));

    [Fact]
    public void Read_ContentsPage_IsNoOutline()
    {
        var outline = PlanReader.Read("目 录\n一、思路……1\n二、任务\t3\n\n一、思路\n正文在此。\n二、任务\n正文在此。").Outline;
        Assert.Equal(["思路", "任务"], outline.Select(o => o.Heading));
    }

    [Fact]
    public void Read_BoxRepeatedOnEachPage_IsOneBoxAndOneParagraph()
    {
        const string text = "一、任务\n专栏1：重点方向\n重点技术攻关：开展关键材料、核心部件和成套装备的研究与应用，发展系统集成与智\n\n专栏1：重点方向\n\n能控制技术，建设5个中试基地。";
        var extract = PlanReader.Read(text);
        Assert.Single(extract.Outline, o => o.Kind == "box");
        Assert.Equal(5m, Assert.Single(extract.Goals).Target.Value);
    }

    [Fact]
    public void Read_RunInHeadings_AreHeadings()
    {
        var outline = PlanReader.Read("一、任务\n（一）建设平台。围绕主导产业布局一批重点实验室，提升能力。\n构建多层次培育机制。按照梯次培育路径，建立培育库，开展辅导服务，支持企业做大做强。\n构建常态化创新机制。鼓励企业建立研发机构，落实研发费用加计扣除政策，提升创新能力。").Outline;
        Assert.Equal(["任务", "建设平台", "构建多层次培育机制", "构建常态化创新机制"], outline.Select(o => o.Heading));
    }

    [Fact]
    public void Read_Markdown_TakesHashesAndNumbers()
    {
        var outline = PlanReader.Read("# 云溪市科技创新规划\n\n## 一、思路\n\n正文。\n\n### （一）目标\n\n正文。").Outline;
        Assert.Equal([("一", 1), ("一", 2)], outline.Select(o => (o.Number!, o.Depth)));
    }

    [Fact]
    public void Read_TwoHeadingsOnOneLine_AreTwo() =>
        Assert.Equal(["总体要求", "指导思想"], PlanReader.Read("二、总体要求（一）指导思想\n坚持创新引领。").Outline.Select(o => o.Heading));
}
