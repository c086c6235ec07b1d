using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Schemes;

public sealed class SchemeCheckTests
{
    private static string Only(SchemeDefinition scheme) => Assert.Single(SchemeCheck.Of(scheme)).Message;

    [Fact]
    public void Check_WholeScheme_FindsNothing() => Assert.Empty(SchemeCheck.Of(AScheme()));

    [Theory]
    [InlineData(38, "合计 98，应为 100，还差 2")]
    [InlineData(42.5, "合计 102.5，应为 100，多出 2.5")]
    public void Check_WeightsNotHundred_SaysByHowMuch(decimal weight, string expected) =>
        Assert.Contains(expected, Only(AScheme(Top(), AnItem("a", 60), AnItem("b", weight))), StringComparison.Ordinal);

    [Fact]
    public void Check_ChildrenOfANode_AddUpToItsPoints()
    {
        var node = new SchemeItem("n", "top", "创新投入", ItemSource.Node) { Weight = 30 };
        var scheme = AScheme(Top(), node, AnItem("a", 20, parent: "n"), AnItem("b", 8, parent: "n"), AnItem("c", 70));
        Assert.Contains("“创新投入”下面各项分值合计 28，应为 30，还差 2", Only(scheme), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WeightsOfOneGroup_AreCheckedByThemselves()
    {
        var scheme = AScheme(Top(), AnItem("a", 60) with { GroupWeights = [new("c2", 50)] }, AnItem("b", 40)) with { Groups = [AGroup(2), AGroup(1, "c2", 3)] };
        Assert.Contains("“二类县区”中“总分”下面各项分值合计 90", Only(scheme), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScoringMethod.Efficacy, false, 40, 10, "越高越好，满意值却比不允许值差")]
    [InlineData(ScoringMethod.Efficacy, true, 10, 40, "越低越好，满意值却比不允许值差")]
    [InlineData(ScoringMethod.Goalposts, true, 10, 40, "越低越好，较好的标杆值却比较差的差")]
    [InlineData(ScoringMethod.Goalposts, false, 10, 40, null)]
    [InlineData(ScoringMethod.Efficacy, true, 40, 10, null)]
    public void Check_PostsAgainstTheDirection_AreRefused(ScoringMethod method, bool lessIsBetter, int low, int high, string? expected)
    {
        var scheme = AScheme(Top(), AnItem("a", 100, new(method) { Low = low, High = high }, lessIsBetter: lessIsBetter));
        if (expected is null)
            Assert.Empty(SchemeCheck.Of(scheme));
        else
            Assert.Contains(expected, Only(scheme), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ContradictoryComparisons_NamesThePairThatDisturbsMost()
    {
        // a is twice b, b is twice c, and yet c is nine times a.
        var weighing = new Weighing(WeighingMethod.Hierarchy) { Comparisons = [new("a", "b", 2), new("b", "c", 2), new("c", "a", 9)] };
        var fault = Only(AScheme(Top(weighing: weighing), AnItem("a", 0), AnItem("b", 0), AnItem("c", 0)));
        Assert.Contains("一致性比例", fault, StringComparison.Ordinal);
        Assert.Contains("应不大于 0.1", fault, StringComparison.Ordinal);
        Assert.Matches("影响最大的是“指标[abc]”与“指标[abc]”：填的是", fault);
    }

    [Fact]
    public void Check_AllotmentNotHundred_NamesWhoGaveIt()
    {
        var weighing = new Weighing(WeighingMethod.Budget) { Allotments = [new("专家一", [new("a", 60), new("b", 30)])] };
        Assert.Contains("专家一分配的分数合计 90，应为 100", Only(AScheme(Top(weighing: weighing), AnItem("a", 0), AnItem("b", 0))), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ItemThatCanHaveNoFigureInAGroup_IsNamedUnlessLeftOutOfIt()
    {
        var departments = new SchemeGroup("d", "部门", GroupKind.Departments, [AssessedUnit.Organisation(Guid.CreateVersion7(), "市科技局")]);
        var tasks = new SchemeItem("t", "top", "任务完成", ItemSource.Tasks) { Weight = 100, LeftOutOf = ["c1"] };
        var statistic = AnItem("a", 100) with { LeftOutOf = ["d"] };
        SchemeDefinition Both(SchemeItem a, SchemeItem t) => AScheme(Top(), a, t) with { Groups = [AGroup(), departments] };

        Assert.Empty(SchemeCheck.Of(Both(statistic, tasks)));
        Assert.Contains(SchemeCheck.Of(Both(statistic, tasks with { LeftOutOf = [] })), f => f.Message.Contains("“任务完成”按部门牵头的任务统计，不能考核“一类县区”", StringComparison.Ordinal));
        Assert.Contains(SchemeCheck.Of(Both(statistic with { LeftOutOf = [] }, tasks)), f => f.Message.Contains("“指标a”按地区统计，不能考核“部门”", StringComparison.Ordinal));
        Assert.Contains("没有选择考核内容", Assert.Single(SchemeCheck.Of(Both(statistic, tasks with { Indicator = "Quality" }))).Message, StringComparison.Ordinal);
        Assert.Contains("方案没有关联规划", Assert.Single(SchemeCheck.Of(Both(statistic, tasks), plan: null)).Message, StringComparison.Ordinal);
        Assert.Empty(SchemeCheck.Of(Both(statistic, tasks), Guid.CreateVersion7()));
    }

    [Fact]
    public void Check_MethodWithoutItsSettings_IsNamed()
    {
        Assert.Contains("没有甲县的目标值", Only(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Share)))), StringComparison.Ordinal);
        Assert.Contains("没有两个不同的标杆值", Only(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Goalposts) { Low = 1, High = 1 }))), StringComparison.Ordinal);
        Assert.Contains("公式有误", Only(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Formula) { Formula = "目表 × 2" }))), StringComparison.Ordinal);
        Assert.Contains("没有分档", Only(AScheme(Top(), AnItem("a", 100, new(ScoringMethod.StepTable)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnitInTwoGroups_IsNamed() =>
        Assert.Contains("“丙县”出现在多个分组中", Only(AScheme() with { Groups = [AGroup(3), AGroup(1, "c2", 3)] }), StringComparison.Ordinal);
}
