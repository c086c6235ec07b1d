using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;

namespace Chuangpu.Indicators.Tests.Values;

public sealed class StatPeriodTests
{
    [Theory]
    [InlineData("2024", "2024", "2024年")]
    [InlineData("２０２４年", "2024", "2024年")]
    [InlineData("2024-Q3", "2024-Q3", "2024年第3季度")]
    [InlineData("2024q3", "2024-Q3", "2024年第3季度")]
    [InlineData("2024年第3季度", "2024-Q3", "2024年第3季度")]
    [InlineData("2024-03", "2024-03", "2024年3月")]
    [InlineData("2024-M3", "2024-03", "2024年3月")]
    [InlineData("202412", "2024-12", "2024年12月")]
    [InlineData("2024年12月", "2024-12", "2024年12月")]
    public void TryParse_WaysOfWriting_AreTheSamePeriod(string text, string code, string words)
    {
        Assert.True(StatPeriod.TryParse(text, out var period));
        Assert.Equal((code, words), (period.ToString(), period.Words));
        Assert.True(StatPeriod.TryParse(words, out var again) && again == period);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("24")]
    [InlineData("20243")]
    [InlineData("2024-13")]
    [InlineData("2024-Q5")]
    [InlineData("2024-00")]
    [InlineData("2024-03-01")]
    public void TryParse_NoPeriod_IsRefused(string? text) => Assert.False(StatPeriod.TryParse(text, out _));

    [Fact]
    public void EndsOn_EachLength_IsItsLastDay()
    {
        Assert.Equal(new DateOnly(2024, 12, 31), StatPeriod.OfYear(2024).EndsOn);
        Assert.Equal(new DateOnly(2024, 3, 31), StatPeriod.OfQuarter(2024, 1).EndsOn);
        Assert.Equal(new DateOnly(2024, 2, 29), StatPeriod.OfMonth(2024, 2).EndsOn);
    }

    [Fact]
    public void Within_MonthOfAugust_IsTheThirdQuarter() =>
        Assert.Equal(StatPeriod.OfQuarter(2024, 3), StatPeriod.OfMonth(2024, 8).Within(Frequency.Quarter));

    [Fact]
    public void Order_YearBeforeItsMonths() =>
        Assert.Equal([StatPeriod.OfYear(2024), StatPeriod.OfQuarter(2024, 1), StatPeriod.OfMonth(2024, 1), StatPeriod.OfMonth(2024, 2)],
            new[] { StatPeriod.OfMonth(2024, 2), StatPeriod.OfMonth(2024, 1), StatPeriod.OfQuarter(2024, 1), StatPeriod.OfYear(2024) }.Order());
}
