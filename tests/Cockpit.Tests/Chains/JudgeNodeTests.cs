using Chuangpu.Cockpit.Chains;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.TestKit;

namespace Chuangpu.Cockpit.Tests.Chains;

public sealed class JudgeNodeTests
{
    private static readonly ChainRule Rule = new() { BuildBelow = 1, ExtendFrom = 3, LeadersFrom = 1, PatentsFrom = 2, ScaleFromWan = 2000 };

    [Fact]
    public void Gap_OfEachKind_FollowsTheRuleInItsOrder()
    {
        Assert.Equal((ChainGap.Build, "企业 0 家，少于 1 家"), JudgeNode.Of(Rule, [], []));
        Assert.Equal(ChainGap.Extend, JudgeNode.Of(Rule, [Full(), Full()], [("甲", 3), ("乙", 9)]).Gap);
        // One thin node before it is no reason to extend, and a first node has none before it.
        Assert.Equal(ChainGap.Strong, JudgeNode.Of(Rule, [Full(), Full()], [("甲", 3), ("乙", 2)]).Gap);
        Assert.Equal(ChainGap.Strong, JudgeNode.Of(Rule, [Full(), Full()], []).Gap);
        Assert.Equal((ChainGap.Fill, "企业 1 家，中试没有企业"), JudgeNode.Of(Rule, [Full() with { Stages = Stages(Full(conversions: 0).Enterprise) }], []));
        Assert.Equal((ChainGap.Strengthen, "规模化企业 1 家（要求 1），发明专利 1 件（要求 2）"), JudgeNode.Of(Rule, [Full()], []));
    }

    [Theory]
    [InlineData(1_999_999_999, false)]
    [InlineData(2_000_000_000, true)]
    public void Scale_AtTheThreshold_CountsFromItOn(long revenueFen, bool reached) =>
        Assert.Equal(reached, FindStandings.StagesOf(An("甲", "397") with { RevenueFen = revenueFen }, Rule).ContainsKey(ChainStage.Scale));

    [Theory]
    [InlineData("397", "光电", "行业为电子器件制造（397），名称含“光电”")]
    [InlineData("39", "", "行业为电子器件制造（397）")]
    [InlineData("", "芯片", "发明专利“一种芯片”含“芯片”")]
    [InlineData("397", "陶瓷", null)]
    [InlineData("384", "光电", null)]
    public void Reason_ByCodesAndWords_NeedsBothWhereBothAreGiven(string codes, string words, string? reason) =>
        Assert.Equal(reason, FindStandings.ReasonOf(An("演示光电", "397") with { Inventions = ["一种芯片"] }, ChainNode.Parts(codes), ChainNode.Parts(words)));

    [Fact]
    public void Levels_OfAChain_AreTheLongestWaysFromTheSource()
    {
        var levels = ChainDiagram.Levels([Node("甲", ""), Node("乙", "甲"), Node("丙", "甲、乙"), Node("丁", "")]);
        Assert.Equal([("甲", 0), ("乙", 1), ("丙", 2), ("丁", 0)], levels.Select(l => (l.Key, l.Value)));
    }

    private static ChainNode Node(string name, string upstream) => new() { ChainId = Guid.Empty, Name = name, Ordinal = 0, Upstream = upstream, Industries = "", Keywords = name };

    private static Standing Full(long conversions = 1)
    {
        var enterprise = An("甲", "397") with { RevenueFen = 30_000_000_000, ResearchFen = 1, HighTechFen = 1, Conversions = conversions, Inventions = ["一种芯片"] };
        return new Standing(enterprise, "", false, Stages(enterprise));
    }

    private static IReadOnlyDictionary<ChainStage, string> Stages(EnterpriseProfile enterprise) => FindStandings.StagesOf(enterprise, Rule);

    private static EnterpriseProfile An(string name, string industry) => new() { Id = Guid.NewGuid(), Name = name, RegionCode = Actors.County, Industry = industry, Size = SizeClass.Small };
}
