using Chuangpu.Plans.Goals;
using Chuangpu.Statistics.Progress;
using CsCheck;

namespace Chuangpu.Plans.Tests.Goals;

public sealed class GoalProgressTests
{
    private static readonly DateOnly Day = new(2024, 6, 30);

    private static GoalTerms Terms(decimal? baseline, decimal? target, TargetOperator op = TargetOperator.AtLeast) =>
        new("高新技术企业", "家", baseline, 2020, op, target, null, 2025, null, null, PathMethod.Linear, 2021, 2025);

    private static GoalProgress Judge(GoalTerms terms, params YearValue[] values) => JudgeOn(Day, terms, values);

    private static GoalProgress JudgeOn(DateOnly day, GoalTerms terms, params YearValue[] values)
    {
        (int, decimal)? first = values.Length == 0 ? null : (values[0].Year, values[0].Value);
        return GoalProgress.Of(terms, GoalPath.Of(terms, first: first), values, day);
    }

    [Theory]
    [InlineData(2023, 160, ProgressState.OnTrack)]
    [InlineData(2023, 165, ProgressState.OnTrack)]
    [InlineData(2023, 166, ProgressState.Ahead)]
    [InlineData(2023, 155, ProgressState.OnTrack)]
    [InlineData(2023, 154, ProgressState.Behind)]
    [InlineData(2023, 200, ProgressState.Completed)]
    [InlineData(2023, 140, ProgressState.Behind)]
    [InlineData(2023, 139, ProgressState.SeverelyBehind)]
    [InlineData(2025, 199, ProgressState.Behind)]
    [InlineData(2025, 179, ProgressState.SeverelyBehind)]
    [InlineData(2025, 200, ProgressState.Completed)]
    public void Of_Level_ComparesWithThePathOfTheValuesYear(int year, int value, ProgressState state) =>
        Assert.Equal(state, Judge(Terms(100, 200), new YearValue(year, value)).State);

    [Fact]
    public void Of_Level_TellsTheShares()
    {
        var progress = Judge(Terms(100, 200), new YearValue(2021, 115), new YearValue(2023, 130));

        Assert.Equal((2023, 130m, 160m, 30m, 60m, 65m), (progress.Year, progress.Value, progress.Planned, progress.WayShare, progress.PlannedShare, progress.Completion));
        Assert.Contains("落后 30 个百分点", progress.Explanation);
        Assert.Null(progress.OverdueYear);
        Assert.InRange(progress.TimeShare, 69.8m, 70m);
    }

    [Theory]
    [InlineData(1997.8, "走完 99.7%")]
    [InlineData(1999.9, "走完 99.9%")]
    [InlineData(1600, "走完 60%")]
    public void Of_TargetMissedByAHair_IsNotToldAsAHundredPercent(double value, string told) =>
        Assert.Contains(told, Judge(Terms(1000, 2000), new YearValue(2025, (decimal)value)).Explanation);

    [Fact]
    public void Of_GrowthThatDoesNotEnd_IsToldWithTwoDecimals() =>
        Assert.Contains("实际 11.46%", Judge(Terms(null, 20, TargetOperator.TotalGrowth), new YearValue(2023, 11.458333m)).Explanation);

    [Fact]
    public void Of_NoValue_HasNoData()
    {
        var progress = Judge(Terms(100, 200));

        Assert.Equal((ProgressState.NoData, 2023), (progress.State, progress.OverdueYear));
    }

    [Theory]
    [InlineData(ProgressState.Ahead, 8.4)]
    [InlineData(ProgressState.OnTrack, 8.8)]
    [InlineData(ProgressState.Behind, 9.2)]
    [InlineData(ProgressState.Completed, 7.9)]
    public void Of_Reduction_LowerIsBetter(ProgressState state, double value) =>
        Assert.Equal(state, Judge(Terms(10, 8, TargetOperator.Equal), new YearValue(2023, (decimal)value)).State);

    [Theory]
    [InlineData(-15, ProgressState.OnTrack)]
    [InlineData(-5, ProgressState.SeverelyBehind)]
    [InlineData(-25, ProgressState.Completed)]
    public void Of_TotalReduction_ComparesTheGrowth(int value, ProgressState state) =>
        Assert.Equal(state, Judge(Terms(null, -25, TargetOperator.TotalGrowth), new YearValue(2023, value)).State);

    [Theory]
    [InlineData(2023, 1.0, ProgressState.OnTrack)]
    [InlineData(2023, 1.1, ProgressState.Behind)]
    [InlineData(2025, 0.9, ProgressState.Completed)]
    public void Of_Ceiling_IsHeldNotReached(int year, double value, ProgressState state) =>
        Assert.Equal(state, Judge(Terms(null, 1, TargetOperator.AtMost), new YearValue(year, (decimal)value)).State);

    [Fact]
    public void Of_YearlyFlow_CountsEachYear()
    {
        var terms = Terms(null, 50) with { Per = GoalTerms.Yearly, TargetYear = null };

        Assert.Equal(ProgressState.OnTrack, Judge(terms, new(2021, 50), new(2022, 51)).State);
        Assert.Equal(ProgressState.Ahead, Judge(terms, new(2021, 60), new(2022, 51)).State);
        Assert.Equal(ProgressState.Behind, Judge(terms, new(2021, 90), new(2022, 49)).State);
        Assert.Equal(ProgressState.Behind, Judge(terms, new(2021, 49), new(2022, 90), new(2023, 90), new(2024, 90), new(2025, 90)).State);
        Assert.Equal(ProgressState.Completed, Judge(terms, new(2021, 50), new(2022, 50), new(2023, 50), new(2024, 50), new(2025, 50)).State);
        Assert.Equal(40, Judge(terms, new(2021, 50), new(2022, 50)).WayShare);
    }

    [Theory]
    [InlineData(3, ProgressState.OnTrack)]
    [InlineData(-1, ProgressState.Behind)]
    public void Of_TotalGrowthOfNothing_MustBeKept(int value, ProgressState state) =>
        Assert.Equal(state, Judge(Terms(50, 0, TargetOperator.TotalGrowth), new YearValue(2023, value)).State);

    [Fact]
    public void Of_AnnualGrowth_TakesTheGeometricMean()
    {
        var terms = Terms(null, 10, TargetOperator.AnnualGrowth);

        Assert.Equal(ProgressState.OnTrack, Judge(terms, new(2021, 10), new(2022, 10)).State);
        Assert.Equal(ProgressState.SeverelyBehind, Judge(terms, new(2021, 20), new(2022, -10)).State);
        // 50 % up and 20 % down leave 20 %: a mean of 9.54 %, not of 15 %.
        Assert.Contains("9.54%", Judge(terms, new(2021, 50), new(2022, -20)).Explanation);
        Assert.Equal(ProgressState.Completed, Judge(terms, new(2021, 10), new(2022, 10), new(2023, 10), new(2024, 10), new(2025, 10)).State);
    }

    [Theory]
    [InlineData(2023, true, ProgressState.OnTrack)]
    [InlineData(2023, false, ProgressState.Behind)]
    [InlineData(2023, null, ProgressState.NoData)]
    [InlineData(2025, true, ProgressState.Completed)]
    public void Of_RelativeTarget_IsJudgedByHand(int year, bool? met, ProgressState state) =>
        Assert.Equal(state, Judge(Terms(3, null, TargetOperator.Relative) with { TargetText = "全国平均水平" }, new YearValue(year, 3.1m, met)).State);

    [Theory]
    [InlineData(57, ProgressState.Completed)]
    [InlineData(56, ProgressState.Behind)]
    public void Of_About_AllowsFivePercent(int value, ProgressState state) =>
        Assert.Equal(state, Judge(Terms(40, 60, TargetOperator.About), new YearValue(2025, value)).State);

    [Fact]
    public void Of_OnlyFirstValueAndNoBaseline_DoesNotJudge()
    {
        var terms = Terms(null, 20) with { BaselineYear = null };

        Assert.Equal(ProgressState.NoData, Judge(terms, new YearValue(2021, 4)).State);
        Assert.Equal(ProgressState.OnTrack, Judge(terms, new(2021, 4), new(2022, 8)).State);
    }

    [Theory]
    [InlineData("2024-03-31", null)]
    [InlineData("2024-04-01", 2023)]
    public void Of_LastYearsValueMissing_IsOverdueFromApril(string day, int? overdue) =>
        Assert.Equal(overdue, JudgeOn(DateOnly.Parse(day), Terms(100, 200), new YearValue(2022, 150)).OverdueYear);

    [Fact]
    public void Of_MoreReached_IsNeverJudgedWorse() => Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[2021, 2025], Gen.Enum<PathMethod>()).Sample((a, b, year, method) =>
    {
        var terms = Terms(100, 200) with { Method = method };
        var (less, more) = (Judge(terms, new YearValue(year, Math.Min(a, b))).State, Judge(terms, new YearValue(year, Math.Max(a, b))).State);
        Assert.True(less <= more, $"{less} {more}");
    });

    [Fact]
    public void Of_AnyTermsAndValues_JudgesWithoutFailing() => (
        from op in Gen.Enum<TargetOperator>()
        from baseline in Gen.Int[-50, 200].Select(n => n < -20 ? (decimal?)null : n)
        from target in Gen.Int[-50, 200].Select(n => n < -45 ? (decimal?)null : n)
        from targetYear in Gen.Int[2015, 2030].Select(n => n < 2018 ? (int?)null : n)
        from baselineYear in Gen.Int[2010, 2025].Select(n => n < 2015 ? (int?)null : n)
        from per in Gen.Int[0, 2].Select(i => new[] { null, GoalTerms.Yearly, "企业" }[i])
        from method in Gen.Enum<PathMethod>()
        from values in Gen.Select(Gen.Int[2010, 2030], Gen.Int[-150, 400], Gen.Bool).Array[0, 6]
        select (Terms: Terms(baseline, target, op) with { TargetYear = targetYear, BaselineYear = baselineYear, Per = per, Method = method }, values)).Sample(x =>
    {
        var progress = Judge(x.Terms, [.. x.values.DistinctBy(v => v.Item1).OrderBy(v => v.Item1).Select(v => new YearValue(v.Item1, v.Item2, v.Item3))]);
        Assert.False(string.IsNullOrWhiteSpace(progress.Explanation));
        Assert.InRange(progress.TimeShare, 0, 100);
    });
}
