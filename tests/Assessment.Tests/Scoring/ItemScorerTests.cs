using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Scoring;

public sealed class ItemScorerTests
{
    [Fact]
    public void Share_AboveTarget_CountsUpToTheCap()
    {
        Assert.Equal([50m, 100m, 120m], Scores(new(ScoringMethod.Share) { Target = 40, Most = 120 }, false, 20, 40, 60));
        Assert.Equal([50m, 100m, 100m], Scores(new(ScoringMethod.Share) { Target = 40 }, false, 20, 40, 60));
    }

    [Fact]
    public void Share_LessIsBetter_IsTargetByValueAndZeroGetsTheMost() =>
        Assert.Equal([50m, 100m, 110m], Scores(new(ScoringMethod.Share) { Target = 2, Most = 110 }, true, 4, 2, 0));

    [Fact]
    public void Share_NegativeValue_IsNotBelowZero() => Assert.Equal([0m, 100m], Scores(new(ScoringMethod.Share) { Target = 10 }, false, -5, 10));

    [Fact]
    public void Share_UnitWithATargetOfItsOwn_IsMeasuredByIt()
    {
        var by = new ItemScoring(ScoringMethod.Share) { Target = 40, Targets = [new(Key(1), 20), new("c1", 80)] };
        Assert.Equal([100m, 25m], Scores(by, false, 20, 20));
    }

    [Fact]
    public void MeanSteps_EachStepAway_AddsOrTakesPoints()
    {
        // The mean is 100; a step is 5 percent of it.
        var by = new ItemScoring(ScoringMethod.MeanSteps) { Base = 80, Step = 5, PerStep = 2 };
        Assert.Equal([75.2m, 80m, 84.8m], Scores(by, false, 88, 100, 112));
        Assert.Equal([76m, 80m, 84m], Scores(by with { WholeSteps = true }, false, 88, 100, 112));
        Assert.Equal([84.8m, 80m, 75.2m], Scores(by, true, 88, 100, 112));
        Assert.Equal([60m, 80m, 100m], Scores(by with { Step = 10, StepInPercent = false, PerStep = 1.6666666666666666666666666667m * 10 }, false, 88, 100, 112));
    }

    [Fact]
    public void MeanSteps_MeanOfZero_GivesTheMostTheBaseOrNothing() =>
        Assert.Equal([0m, 80m, 100m], Scores(new(ScoringMethod.MeanSteps), false, -3, 0, 3));

    [Fact]
    public void Efficacy_StatedValues_ScoresSixtyToHundred()
    {
        var by = new ItemScoring(ScoringMethod.Efficacy) { Bottom = 60, Low = 10, High = 50 };
        Assert.Equal([60m, 80m, 100m], Scores(by, false, 10, 30, 50));
        // Beyond the posts the line goes on, within 0 and the cap.
        Assert.Equal([50m, 110m, 115m], Scores(by with { Most = 115 }, false, 0, 60, 90));
        Assert.Equal([100m, 80m, 60m], Scores(by with { Low = 50, High = 10 }, true, 10, 30, 50));
    }

    [Fact]
    public void Efficacy_WithoutStatedValues_TakesTheGroupsWorstAndBest() =>
        Assert.Equal([100m, 70m, 60m], Scores(new(ScoringMethod.Efficacy) { Bottom = 60 }, true, 1, 4, 5));

    [Fact]
    public void MinMax_BetweenWorstAndBest_IsInProportion() => Assert.Equal([0m, 33.3333m, 100m], Scores(new(ScoringMethod.MinMax), false, 1, 2, 4));

    [Fact]
    public void MinMax_AllEqualOrOnlyOne_GivesTheMiddle()
    {
        Assert.Equal([50m, 50m, 50m], Scores(new(ScoringMethod.MinMax), false, 7, 7, 7));
        Assert.Equal([80m], Scores(new(ScoringMethod.MinMax) { Bottom = 60 }, true, 7));
    }

    [Fact]
    public void ZScore_KnownValues_IsBasePlusPointsADeviation()
    {
        // Mean 5, deviation of the sample 2.
        var by = new ItemScoring(ScoringMethod.ZScore) { Base = 70, PerStep = 10 };
        Assert.Equal([60m, 70m, 80m], Scores(by, false, 3, 5, 7));
        Assert.Equal([80m, 70m, 60m], Scores(by, true, 3, 5, 7));
        Assert.Equal([70m, 70m], Scores(by, false, 4, 4));
        Assert.Equal([70m], Scores(by, false, 4));
    }

    [Fact]
    public void Rank_Ties_ShareTheBetter()
    {
        var by = new ItemScoring(ScoringMethod.Rank) { PerStep = 5, Bottom = 88 };
        Assert.Equal([95m, 95m, 100m, 88m], Scores(by, false, 20, 20, 30, 10));
        Assert.Equal([100m, 100m], Scores(by, true, 1, 1));
    }

    [Fact]
    public void Percentile_Ties_CountByHalf()
    {
        Assert.Equal([0m, 50m, 50m, 100m], Scores(new(ScoringMethod.Percentile), false, 1, 2, 2, 3));
        Assert.Equal([50m, 50m], Scores(new(ScoringMethod.Percentile), false, 2, 2));
        Assert.Equal([50m], Scores(new(ScoringMethod.Percentile), false, 2));
    }

    [Fact]
    public void Goalposts_BeyondThem_CountsNoMore() =>
        Assert.Equal([0m, 50m, 100m], Scores(new(ScoringMethod.Goalposts) { Low = 0, High = 4 }, false, -1, 2, 9));

    [Fact]
    public void StepTable_BestStepReached_Counts()
    {
        var by = new ItemScoring(ScoringMethod.StepTable) { Table = [new(10, 60), new(20, 80), new(30, 100)] };
        Assert.Equal([0m, 60m, 80m, 100m], Scores(by, false, 9.99m, 10, 29, 30));
        Assert.Equal([100m, 60m, 0m], Scores(by with { Table = [new(10, 100), new(20, 60)] }, true, 10, 20, 20.01m));
    }

    [Fact]
    public void Improvement_OnLastYear_IsMeasuredByTheUnitItself()
    {
        var by = new ItemScoring(ScoringMethod.Improvement) { Base = 70, Step = 10, PerStep = 5 };
        var scheme = AScheme(Top(), AnItem("a", 100, by)) with { Missing = MissingPolicy.Zero };
        var units = Run(Inputs(scheme, new UnitFigure("a", Key(1)) { Value = 12, Before = 10 }, new UnitFigure("a", Key(2)) { Value = 5 }, new UnitFigure("a", Key(3)) { Value = 3, Before = 0 }));
        Assert.Equal([80m, 0m, 100m], units.Select(u => u.Result.Items[1].Score));
        Assert.Equal(MissingPolicy.Zero, units[1].Result.Items[1].Missing);
    }

    [Fact]
    public void Formula_OverItsWords_IsExactAndCapped()
    {
        var by = new ItemScoring(ScoringMethod.Formula) { Formula = "得分 = 最小(120, 值 / 目标 × 100) − (组内名次 − 1) × 2", Target = 20, Most = 110 };
        Assert.Equal([46m, 98m, 110m], Scores(by, false, 10, 20, 30));
    }

    [Fact]
    public void Formula_ThatDividesByZero_IsMissingAndSaysSo()
    {
        var scheme = AScheme(Top(), AnItem("a", 100, new(ScoringMethod.Formula) { Formula = "值 / 上年值 × 50" })) with { Missing = MissingPolicy.Zero };
        var units = Run(Inputs(scheme, new UnitFigure("a", Key(1)) { Value = 12, Before = 0 }, new UnitFigure("a", Key(2)) { Value = 5 }, new UnitFigure("a", Key(3)) { Value = 3, Before = 2 }));
        Assert.Equal([0m, 0m, 75m], units.Select(u => u.Result.Items[1].Score));
        Assert.Contains("无法计算", units[0].Words[1].How, StringComparison.Ordinal);
        Assert.Contains("上年值", units[1].Words[1].How, StringComparison.Ordinal);
    }
}
