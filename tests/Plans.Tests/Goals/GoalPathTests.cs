using Chuangpu.Plans.Goals;
using CsCheck;

namespace Chuangpu.Plans.Tests.Goals;

public sealed class GoalPathTests
{
    private static readonly Gen<decimal> Amount = Gen.Long[1, 9_999_999_999].Select(n => n / 1000m);

    private static readonly Gen<GoalTerms> Levels =
        from start in Amount
        from target in Amount
        from baselineYear in Gen.Int[2000, 2020]
        from span in Gen.Int[1, 20]
        from method in Gen.Enum<PathMethod>()
        select Terms(start, target) with { BaselineYear = baselineYear, TargetYear = baselineYear + span, Method = method, FirstYear = baselineYear + 1, LastYear = baselineYear + span };

    private static GoalTerms Terms(decimal? baseline, decimal? target, TargetOperator op = TargetOperator.Equal) =>
        new("高新技术企业", "家", baseline, 2020, op, target, null, 2025, null, null, PathMethod.Linear, 2021, 2025);

    [Fact]
    public void Of_AnyBaselineAndTarget_StartsAndEndsExactly() => Levels.Sample(terms =>
    {
        var years = GoalPath.Of(terms).Years;
        Assert.Equal(terms.TargetValue, years[^1].Value);
        Assert.Equal(terms.DueYear, years[^1].Year);
        if (terms.BaselineValue != terms.TargetValue)
        {
            Assert.Equal((terms.BaselineYear, terms.BaselineValue), (years[0].Year, years[0].Value));
            Assert.Equal(Enumerable.Range(terms.StartYear, years.Count), years.Select(y => y.Year));
        }
    });

    [Fact]
    public void Of_AnyBaselineAndTarget_NeverTurnsBack() => Levels.Sample(terms =>
    {
        var direction = Math.Sign(terms.TargetValue!.Value - terms.BaselineValue!.Value);
        var years = GoalPath.Of(terms).Years;
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.True((pair.Second.Value - pair.First.Value) * direction >= 0));
    });

    [Fact]
    public void Of_Compound_HasOneRate() => Levels.Where(t => t.DueYear - t.StartYear > 1 && t.BaselineValue > 1 && t.TargetValue > 1).Sample(terms =>
    {
        var years = GoalPath.Of(terms with { Method = PathMethod.Compound }).Years;
        // Neighbours' product is the square of the year between them, but for what rounding to six decimals takes.
        for (var i = 1; i < years.Count - 1; i++)
        {
            var (before, here, after) = (years[i - 1].Value, years[i].Value, years[i + 1].Value);
            Assert.True(Math.Abs((before * after) - (here * here)) <= 0.000002m * (before + here + after), $"{before} {here} {after}");
        }
    });

    [Fact]
    public void Of_Linear_HasOneStep() => Levels.Sample(terms =>
    {
        var years = GoalPath.Of(terms with { Method = PathMethod.Linear }).Years;
        var step = (terms.TargetValue!.Value - terms.BaselineValue!.Value) / Math.Max(1, years.Count - 1);
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.True(Math.Abs(pair.Second.Value - pair.First.Value - step) <= 0.000002m));
    });

    [Fact]
    public void Of_TotalGrowth_EndsAtTheGrowthAndItsLevel() => Gen.Select(Gen.Int[-90, 400], Amount, Gen.Enum<PathMethod>()).Where(x => x.Item1 != 0).Sample((growth, level, method) =>
    {
        var terms = Terms(level, growth, TargetOperator.TotalGrowth) with { Method = method };
        var years = GoalPath.Of(terms).Years;
        Assert.Equal((0m, level), (years[0].Value, years[0].Level));
        Assert.Equal((growth, Math.Round(level * (100 + growth) / 100, 6, MidpointRounding.AwayFromZero)), (years[^1].Value, years[^1].Level));
    });

    [Fact]
    public void Root_OfAPower_IsTheNumber() => Gen.Select(Gen.Long[1, 99_999_999], Gen.Int[1, 20]).Sample((thousandths, n) =>
    {
        var number = 0.5m + (thousandths / 100_000_000m);
        Assert.True(Math.Abs(DecimalRoot.Of(DecimalRoot.Power(number, n), n) - number) < 1e-22m);
    });

    [Fact]
    public void Of_Compound178To300_RunsAtTheRateOfTheFifthRoot()
    {
        var path = GoalPath.Of(Terms(178, 300) with { Method = PathMethod.Compound });

        Assert.Equal([178m, 197.587858m, 219.331245m, 243.467364m, 270.259522m, 300m], path.Years.Select(y => y.Value));
    }

    [Fact]
    public void Of_YearlyFlow_IsTheSameEachYear()
    {
        var path = GoalPath.Of(Terms(null, 50, TargetOperator.AtLeast) with { Per = GoalTerms.Yearly, TargetYear = null });

        Assert.Equal([(2021, 50m), (2022, 50m), (2023, 50m), (2024, 50m), (2025, 50m)], path.Years.Select(y => (y.Year, y.Value)));
        Assert.False(path.Moves);
    }

    [Fact]
    public void Of_AnnualGrowthWithBaseline_GivesTheLevels()
    {
        var path = GoalPath.Of(Terms(100, 10, TargetOperator.AnnualGrowth) with { TargetYear = 2023 });

        Assert.Equal([(10m, 110m), (10m, 121m), (10m, 133.1m)], path.Years.Select(y => (y.Value, y.Level!.Value)));
    }

    [Fact]
    public void Of_Range_AimsAtTheLowerEnd() =>
        Assert.Equal(5, GoalPath.Of(Terms(0, 5, TargetOperator.Range) with { TargetMax = 8 }).Years[^1].Value);

    [Fact]
    public void Of_FloorAlreadyReached_StaysAtTheFloor() =>
        Assert.All(GoalPath.Of(Terms(100, 95, TargetOperator.AtLeast)).Years, y => Assert.Equal(95, y.Value));

    [Fact]
    public void Of_Reduction_Falls() =>
        Assert.Equal([10m, 9.6m, 9.2m, 8.8m, 8.4m, 8m], GoalPath.Of(Terms(10, 8)).Years.Select(y => y.Value));

    [Fact]
    public void Of_RelativeTarget_SaysWhyThereIsNoPath()
    {
        var path = GoalPath.Of(Terms(3, null, TargetOperator.Relative) with { TargetText = "全国平均水平" });

        Assert.Empty(path.Years);
        Assert.Contains("相对目标", path.Reason);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-3, 5)]
    [InlineData(5, 0)]
    public void Of_CompoundWithoutPositiveEnds_SaysWhyThereIsNoPath(int baseline, int target)
    {
        var path = GoalPath.Of(Terms(baseline, target) with { Method = PathMethod.Compound });

        Assert.Empty(path.Years);
        Assert.Contains("等额递增", path.Reason);
    }

    [Fact]
    public void Of_NoBaselineAndNewOnes_StartsFromZero()
    {
        var path = GoalPath.Of(Terms(null, 20) with { Name = "新建省级创新平台", BaselineYear = null });

        Assert.Equal((StartBasis.Zero, 2020, 0m), (path.Basis, path.Years[0].Year, path.Start));
    }

    [Fact]
    public void Of_NoBaseline_StartsFromTheFirstValue()
    {
        var terms = Terms(null, 20) with { BaselineYear = null };

        Assert.Contains("基期", GoalPath.Of(terms).Reason);
        var path = GoalPath.Of(terms, first: (2021, 4m));
        Assert.Equal((StartBasis.FirstValue, 2021, 4m, 20m), (path.Basis, path.Years[0].Year, path.Start, path.Years[^1].Value));
    }

    [Fact]
    public void Of_YearsSetByHand_ReplaceOnlyThoseBetweenStartAndTarget()
    {
        var path = GoalPath.Of(Terms(100, 200), new Dictionary<int, decimal> { [2020] = 1, [2022] = 130, [2025] = 9 });

        Assert.Equal([100m, 120m, 130m, 160m, 180m, 200m], path.Years.Select(y => y.Value));
        Assert.Equal(140, path.Years[2].Computed);
        Assert.Equal([2022], path.Years.Where(y => y.IsSet).Select(y => y.Year));
    }

    [Fact]
    public void Of_TargetYearBeforeBaseline_SaysSo() =>
        Assert.Contains("目标年", GoalPath.Of(Terms(1, 2) with { TargetYear = 2020 }).Reason);
}
