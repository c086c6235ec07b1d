namespace Chuangpu.Reading.Tests.Projects;

public sealed class PromisedThingsTests
{
    private const string Front = "云溪市“十四五”科技创新规划\n一、重点任务\n";

    [Theory]
    [InlineData("制定《云溪市平台管理办法（试行）》，规范建设。", "制定 云溪市平台管理办法（试行）")]
    [InlineData("制定出台《甲实施细则》、《乙实施办法》和《丙工作方案》。", "制定出台 甲实施细则", "制定出台 乙实施办法", "制定出台 丙工作方案")]
    [InlineData("加快推进《云溪市科技成果转化条例》修订工作。", "修订 云溪市科技成果转化条例")]
    [InlineData("发布“大型仪器设备开放共享目录”。", "发布 大型仪器设备开放共享目录")]
    [InlineData("修订市级科技项目管理办法和专项经费管理办法。", "修订 市级科技项目管理办法", "修订 专项经费管理办法")]
    [InlineData("先后制定出台《云溪市创新若干措施》。")]
    [InlineData("贯彻落实《云溪市创新若干措施》。")]
    public void Read_Documents_TakesWhatIsPromised(string sentence, params string[] expected) =>
        Assert.Equal(expected, PlanReader.Read(Front + sentence).Documents.Select(d => $"{d.Verb} {d.Title}"));

    [Theory]
    [InlineData("支持云溪精工有限公司建设精密铸造山西省技术创新中心。", "精密铸造山西省技术创新中心", "云溪精工有限公司", "建设")]
    [InlineData("依托云溪学院，建设基地。支持云溪学院与中北大学共建智能制造产业学院。", "智能制造产业学院", "云溪学院 中北大学", "共建")]
    [InlineData("推进“云溪材料中试基地”建设。", "云溪材料中试基地", "", "推进")]
    [InlineData("加快太原东部科技园建设。", "太原东部科技园", "", "加快")]
    public void Read_Projects_NameActorsAndVerb(string sentence, string name, string actors, string verb)
    {
        var project = Assert.Single(PlanReader.Read(Front + sentence).Projects);
        Assert.Equal((name, actors, verb), (project.Name, string.Join(' ', project.Actors), project.Verb));
    }

    [Fact]
    public void Read_NumberedListOfProjects_TakesEachItem()
    {
        var projects = PlanReader.Read("一、组织实施重点科技项目\n1、精密铸件研究开发：研制系列产品。\n2、大麻混纺制造技术：研制混纺工艺。").Projects;
        Assert.Equal(["精密铸件研究开发", "大麻混纺制造技术"], projects.Select(p => p.Name));
    }

    [Theory]
    [InlineData("建设一批创新平台。")]
    [InlineData("支持企业建设研发机构。")]
    [InlineData("打造“云溪品牌”。")]
    public void Read_KindsOfThings_AreNoProjects(string sentence) => Assert.Empty(PlanReader.Read(Front + sentence).Projects);
}
