using Chuangpu.Statistics.Progress;
using CsCheck;

namespace Chuangpu.Statistics.Tests.Progress;

public sealed class LinearProgressTests
{
    // 100 in 2020 to 200 in 2025.
    private static LinearTerms Rise(int? year, decimal? value) => new(2020, 100, year, value, 200, 2025, HigherIsBetter: true);

    // 10 in 2020 down to 8 in 2025.
    private static LinearTerms Reduction(int? year, decimal? value) => new(2020, 10, year, value, 8, 2025, HigherIsBetter: false);

    [Theory]
    [InlineData(2023, 200, ProgressState.Completed)]
    [InlineData(2023, 166, ProgressState.Ahead)]
    [InlineData(2023, 165, ProgressState.OnTrack)]
    [InlineData(2023, 155, ProgressState.OnTrack)]
    [InlineData(2023, 154, ProgressState.Behind)]
    [InlineData(2023, 140, ProgressState.Behind)]
    [InlineData(2023, 139, ProgressState.SeverelyBehind)]
    [InlineData(2023, 90, ProgressState.SeverelyBehind)]
    public void Of_Rise_ComparesWayWithTime(int year, int value, ProgressState state) => Assert.Equal(state, LinearProgress.Of(Rise(year, value)).State);

    [Theory]
    [InlineData(8.0, ProgressState.Completed)]
    [InlineData(8.69, ProgressState.Ahead)]
    [InlineData(8.7, ProgressState.OnTrack)]
    [InlineData(8.9, ProgressState.OnTrack)]
    [InlineData(8.91, ProgressState.Behind)]
    [InlineData(9.2, ProgressState.Behind)]
    [InlineData(9.21, ProgressState.SeverelyBehind)]
    [InlineData(11.0, ProgressState.SeverelyBehind)]
    public void Of_Reduction_LowerIsBetter(double value, ProgressState state) => Assert.Equal(state, LinearProgress.Of(Reduction(2023, (decimal)value)).State);

    [Fact]
    public void Of_OnTheWay_TellsSharesAndLead()
    {
        var progress = LinearProgress.Of(Rise(2023, 130));

        Assert.Equal((0.3m, 0.6m, -30m), (progress.WayShare, progress.TimeShare, progress.Lead));
        Assert.Contains("落后 30.0 个百分点", progress.Explanation);
        Assert.Contains("严重滞后", progress.Explanation);
    }

    // A third of the way in 17 of 60 years leads by 5 points exactly; two thirds in 37 of 60 as well, where both shares are rounded.
    [Theory]
    [InlineData(1, 17)]
    [InlineData(2, 37)]
    public void Of_LeadOfExactlyFivePoints_IsOnTrack(int thirds, int years)
    {
        var terms = new LinearTerms(2000, 0, 2000 + years, thirds, 3, 2060, HigherIsBetter: true);

        Assert.Equal(ProgressState.OnTrack, LinearProgress.Of(terms).State);
        Assert.Equal(ProgressState.Ahead, LinearProgress.Of(terms with { CurrentValue = thirds + 0.000000000000001m }).State);
    }

    [Theory]
    [InlineData(65, 60, false, ProgressState.OnTrack)]
    [InlineData(65.01, 60, false, ProgressState.Ahead)]
    [InlineData(54.99, 60, false, ProgressState.Behind)]
    [InlineData(39.99, 60, false, ProgressState.SeverelyBehind)]
    [InlineData(99.99, 100, true, ProgressState.Behind)]
    public void Of_Percentages_JudgesThemAlone(double way, double due, bool ended, ProgressState state)
    {
        Assert.Equal(state, ProgressBands.Of((decimal)way, (decimal)due, ended, whole: 100));
        Assert.Equal(state, ProgressBands.Of((decimal)way / 100, (decimal)due / 100, ended));
    }

    public static TheoryData<LinearTerms, ProgressState> Odd => new()
    {
        // Nothing to judge by.
        { Rise(2023, null), ProgressState.NoData },
        { Rise(null, 150), ProgressState.NoData },
        { Rise(2023, 150) with { Target = null }, ProgressState.NoData },
        // Without a base or a year due: only whether the target is reached.
        { Rise(2023, 150) with { BaseValue = null }, ProgressState.NoData },
        { Rise(2023, 200) with { BaseValue = null }, ProgressState.Completed },
        { Rise(2025, 199) with { BaseValue = null }, ProgressState.Behind },
        { Rise(2023, 150) with { TargetYear = null }, ProgressState.NoData },
        { Rise(2023, 200) with { TargetYear = null, BaseYear = null }, ProgressState.Completed },
        // Before the base nothing is progress, not even a value beyond the target; in its year only that counts.
        { Rise(2019, 150), ProgressState.NoData },
        { Rise(2019, 250), ProgressState.NoData },
        { Rise(2020, 100), ProgressState.NoData },
        { Rise(2020, 200), ProgressState.Completed },
        // The year due and after it: reached or not, however close.
        { Rise(2025, 199.99m), ProgressState.Behind },
        { Rise(2025, 180), ProgressState.Behind },
        { Rise(2025, 179), ProgressState.SeverelyBehind },
        { Rise(2027, 199), ProgressState.Behind },
        { Rise(2027, 200), ProgressState.Completed },
        // Base year = target year, and a year due before the base.
        { Rise(2020, 150) with { TargetYear = 2020 }, ProgressState.Behind },
        { Rise(2021, 200) with { TargetYear = 2020 }, ProgressState.Completed },
        { Rise(2022, 150) with { BaseYear = 2021, TargetYear = 2020 }, ProgressState.Behind },
        // Base value = target, or beyond it: to be held.
        { Rise(2023, 200) with { BaseValue = 200 }, ProgressState.Completed },
        { Rise(2023, 199) with { BaseValue = 200 }, ProgressState.Behind },
        { Rise(2023, 210) with { BaseValue = 250 }, ProgressState.Completed },
        { Reduction(2023, 8) with { BaseValue = 8 }, ProgressState.Completed },
        { Reduction(2023, 9) with { BaseValue = 7 }, ProgressState.Behind },
        // From and through zero.
        { Rise(2023, 60) with { BaseValue = 0, Target = 100 }, ProgressState.OnTrack },
        { Rise(2023, 10) with { BaseValue = -50, Target = 50 }, ProgressState.OnTrack },
        // As large and as small as it gets.
        { Rise(2023, LinearTerms.Largest) with { BaseValue = -LinearTerms.Largest, Target = LinearTerms.Largest }, ProgressState.Completed },
        { Rise(2023, -LinearTerms.Largest) with { BaseValue = 0, Target = 0.0000000000000000000000000001m }, ProgressState.SeverelyBehind },
        { Rise(9998, LinearTerms.Largest - 1) with { BaseYear = 1, BaseValue = -LinearTerms.Largest, Target = LinearTerms.Largest, TargetYear = 9999 }, ProgressState.OnTrack },
    };

    [Theory, MemberData(nameof(Odd))]
    public void Of_OddTerms_HasADefinedAnswer(LinearTerms terms, ProgressState state)
    {
        var progress = LinearProgress.Of(terms);

        Assert.Equal(state, progress.State);
        Assert.EndsWith("。", progress.Explanation);
    }

    [Fact]
    public void Of_MoreReached_IsNeverJudgedWorse() => Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[2020, 2027], Gen.Bool).Sample((a, b, year, up) =>
    {
        ProgressState Of(int value) => LinearProgress.Of(up ? Rise(year, value) : Rise(year, -value) with { BaseValue = -100, Target = -200, HigherIsBetter = false }).State;
        Assert.True(Of(Math.Min(a, b)) <= Of(Math.Max(a, b)));
    });

    [Fact]
    public void Of_MirroredTerms_AreJudgedAlike() => Gen.Select(Gen.Int[-300, 300].Array[3], Gen.Int[2015, 2030].Array[3]).Sample((v, y) =>
    {
        var terms = new LinearTerms(y[0], v[0], y[1], v[1], v[2], y[2], HigherIsBetter: true);
        var mirrored = terms with { BaseValue = -v[0], CurrentValue = -v[1], Target = -v[2], HigherIsBetter = false };
        Assert.Equal(LinearProgress.Of(terms).State, LinearProgress.Of(mirrored).State);
        Assert.Equal(LinearProgress.Of(terms).Lead, LinearProgress.Of(mirrored).Lead);
    });
}
