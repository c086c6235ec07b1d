using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Tests.Register;

public sealed class SizeRuleTests
{
    private const long Wan = 1_000_000;

    // The lower limits of 国统字〔2017〕213号 and one step below them.
    [Theory]
    [InlineData("391", 1000, 40000, SizeClass.Large)]
    [InlineData("391", 999, 40000, SizeClass.Medium)]
    [InlineData("391", 1000, 39999, SizeClass.Medium)]
    [InlineData("391", 300, 2000, SizeClass.Medium)]
    [InlineData("391", 300, 1999, SizeClass.Small)]
    [InlineData("391", 20, 300, SizeClass.Small)]
    [InlineData("391", 19, 90000, SizeClass.Micro)]
    [InlineData("651", 300, 10000, SizeClass.Large)]
    [InlineData("651", 100, 1000, SizeClass.Medium)]
    [InlineData("651", 10, 50, SizeClass.Small)]
    [InlineData("642", 100, 1000, SizeClass.Medium)]
    [InlineData("511", 200, 40000, SizeClass.Large)]
    [InlineData("521", 49, 500, SizeClass.Small)]
    [InlineData("732", 300, 1, SizeClass.Large)]
    [InlineData("017", 0, 500, SizeClass.Medium)]
    public void Size_AtTheLimits_IsTheHighestClassReachedInEveryMeasure(string industry, long staff, long revenueWan, SizeClass expected) =>
        Assert.Equal(expected, SizeRule.Of(industry, staff, revenueWan * Wan, 0));

    [Fact]
    public void Size_MeasureMissing_IsUnknownUnlessAnotherDecides()
    {
        Assert.Equal(SizeClass.Unknown, SizeRule.Of("391", null, 5000 * Wan, null));
        Assert.Equal(SizeClass.Micro, SizeRule.Of("391", null, 299 * Wan, null));
        Assert.Equal(SizeClass.Unknown, SizeRule.Of(null, 100, 5000 * Wan, null));
        Assert.Equal(SizeClass.Unknown, SizeRule.Of("531", 5000, 5000 * Wan, null));
        Assert.Equal(SizeClass.Large, SizeRule.Of("472", null, 80000 * Wan, 80000 * Wan));
        Assert.Equal(SizeClass.Medium, SizeRule.Of("472", null, 80000 * Wan, (80000 * Wan) - 1));
    }

    [Theory]
    [InlineData("C391", "391")]
    [InlineData("3911", "391")]
    [InlineData(" ３９１ ", "391")]
    [InlineData("39", null)]
    [InlineData("981", null)]
    [InlineData("光电", null)]
    public void Industry_AsTyped_IsTheGroupOrNothing(string typed, string? expected) => Assert.Equal(expected, Industries.Parse(typed));

    [Fact]
    public void Industry_EveryCode_HasItsSectionAndName()
    {
        Assert.Equal(20, Industries.Sections.Count);
        Assert.Equal(97, Industries.Divisions.Count);
        Assert.Equal(("C", "计算机制造"), (Industries.SectionOf("391"), Industries.NameOf("391")));
        Assert.Equal("汽车制造业", Industries.NameOf("369"));
    }
}
