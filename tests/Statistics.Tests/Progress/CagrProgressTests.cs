using Chuangpu.Statistics.Progress;
using CsCheck;

namespace Chuangpu.Statistics.Tests.Progress;

public sealed class CagrProgressTests
{
    private static CagrTerms Terms(double? from, double? now, bool higherIsBetter = true) => new(2020, from, 2022, now, higherIsBetter);

    // 100 → 121 in two years is 10 % a year; 100 → 121 × 1.21 × 1.1 in five asks for the same.
    [Fact]
    public void Of_AsFastAsTheTargetAsks_IsOne()
    {
        var progress = CagrProgress.Of(Terms(100, 121) with { Target = 161.051, TargetYear = 2025 });

        Assert.Equal(CagrStatus.SubstantialProgress, progress.Status);
        Assert.Equal(1, progress.Value!.Value, 12);
        Assert.Equal(0.1, progress.ActualRate!.Value, 12);
        Assert.Equal(0.1, progress.RequiredRate!.Value, 12);
        Assert.Equal(7.1429 - 4.2857, progress.Score!.Value, 10);
        Assert.Null(progress.WhyNot);
    }

    [Theory]
    [InlineData(101.004, "moderate_progress")]
    [InlineData(100.9, "limited_progress")]
    [InlineData(103.03, "substantial_progress")]
    [InlineData(100, "limited_progress")]
    [InlineData(99.9, "deterioration")]
    public void Of_WithoutTarget_JudgesTheGrowth(double now, string status) =>
        Assert.Equal(status, ProgressWords.Code(CagrProgress.Of(Terms(100, now)).Status));

    [Fact]
    public void Of_SeriesThatShouldFall_CountsFallingAsProgress()
    {
        var progress = CagrProgress.Of(Terms(100, 81, higherIsBetter: false));

        Assert.Equal(0.1, progress.Value!.Value, 12);
        Assert.Equal(-0.1, progress.ActualRate!.Value, 12);
    }

    // −100 → −81 goes up, and the numbers shrink by a tenth a year.
    [Theory]
    [InlineData(true, 0.1)]
    [InlineData(false, -0.1)]
    public void Of_NegativeSeries_GoesUpTowardsZero(bool higherIsBetter, double value) =>
        Assert.Equal(value, CagrProgress.Of(Terms(-100, -81, higherIsBetter)).Value!.Value, 12);

    [Theory]
    [InlineData(100, 100, CagrStatus.SubstantialProgress, 5.0)]
    [InlineData(100, 99.9, CagrStatus.Deterioration, null)]
    [InlineData(99, 99.5, CagrStatus.SubstantialProgress, 5.0)]
    public void Of_NearTheLimit_AsksForLess(double from, double now, CagrStatus status, double? score)
    {
        var progress = CagrProgress.Of(Terms(from, now) with { Limit = 100 });

        Assert.Equal(status, progress.Status);
        if (score is not null)
            Assert.Equal(score, progress.Score);
    }

    public static TheoryData<CagrTerms, CagrStatus, bool> Odd => new()
    {
        { Terms(null, 5), CagrStatus.NotAvailable, false },
        { Terms(5, null), CagrStatus.NotAvailable, false },
        { Terms(5, 6) with { BaseYear = null }, CagrStatus.NotAvailable, false },
        { Terms(5, 6) with { CurrentYear = 2020 }, CagrStatus.NotAvailable, false },
        { Terms(5, 6) with { CurrentYear = 2019 }, CagrStatus.NotAvailable, false },
        { Terms(5, -6), CagrStatus.NotAvailable, false },
        { Terms(-5, 6), CagrStatus.NotAvailable, false },
        { Terms(0, -6), CagrStatus.NotAvailable, false },
        // From nothing: as from 0.001.
        { Terms(0, 6), CagrStatus.SubstantialProgress, true },
        { Terms(5, 0), CagrStatus.Deterioration, true },
        // A target without a year, or before the base, asks for no rate; met is met all the same.
        { Terms(5, 6) with { Target = 10 }, CagrStatus.NotAvailable, false },
        { Terms(5, 6) with { Target = 10, TargetYear = 2020 }, CagrStatus.NotAvailable, false },
        { Terms(5, 11) with { Target = 10 }, CagrStatus.TargetAchieved, false },
        { Terms(null, 11) with { Target = 10, TargetYear = 2025 }, CagrStatus.TargetAchieved, false },
        { Terms(5, 6) with { Target = -10, TargetYear = 2025, HigherIsBetter = false }, CagrStatus.NotAvailable, false },
        // A target of nothing is reached by nothing; on the way there it counts as 0.001.
        { Terms(5, 0, false) with { Target = 0, TargetYear = 2025 }, CagrStatus.TargetAchieved, true },
        { Terms(5, 4, false) with { Target = 0, TargetYear = 2025 }, CagrStatus.LimitedProgress, true },
        // At the target from the start.
        { Terms(10, 10) with { Target = 10, TargetYear = 2025 }, CagrStatus.TargetAchieved, false },
        { Terms(10, 9) with { Target = 10, TargetYear = 2025 }, CagrStatus.Deterioration, false },
    };

    [Theory, MemberData(nameof(Odd))]
    public void Of_OddTerms_HasADefinedAnswer(CagrTerms terms, CagrStatus status, bool hasValue)
    {
        var progress = CagrProgress.Of(terms);

        Assert.Equal(status, progress.Status);
        Assert.Equal(hasValue, progress.Value is not null);
        Assert.Equal(hasValue, progress.WhyNot is null);
        Assert.Equal(status == CagrStatus.NotAvailable, progress.Score is null);
    }

    [Fact]
    public void Mean_OneSeriesShortOfItsTarget_IsJudgedByTheScore()
    {
        var met = CagrProgress.Of(Terms(5, 11) with { Target = 10, TargetYear = 2025 });
        var still = CagrProgress.Of(Terms(5, 5) with { Target = 10, TargetYear = 2025 });

        Assert.Equal((CagrStatus.ModerateProgress, 1.25), Summary(CagrProgress.Mean([met, still])));
        Assert.Equal((CagrStatus.TargetAchieved, 5d), Summary(CagrProgress.Mean([met, met, CagrProgress.Of(Terms(null, 1))])));
        Assert.Equal((CagrStatus.NotAvailable, null), Summary(CagrProgress.Mean([])));
    }

    [Fact]
    public void Of_AnyTerms_ScoresWithinItsBounds() => (
        from values in Gen.Double[-1e9, 1e9].Array[3]
        from years in Gen.Int[1990, 2040].Array[3]
        from up in Gen.Bool
        from hasTarget in Gen.Bool
        select new CagrTerms(years[0], values[0], years[1], values[1], up) { Target = hasTarget ? values[2] : null, TargetYear = years[2], Limit = values[2] })
        .Sample(terms =>
        {
            var progress = CagrProgress.Of(terms);
            Assert.True(progress.Score is null or (>= -5 and <= 5), progress.ToString());
            Assert.True(progress.Value is null || double.IsFinite(progress.Value.Value), progress.ToString());
            Assert.Equal(progress.Score is null, progress.Status == CagrStatus.NotAvailable);
        });

    private static (CagrStatus, double?) Summary(CagrProgress progress) => (progress.Status, progress.Score);
}
