using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Tests.Facts;

public sealed class UnitTests
{
    [Theory]
    [InlineData("亿元", "元", "100000000")]
    [InlineData("万亿元", "万元", "100000000")]
    [InlineData("件/万人", "件/人", "0.0001")]
    [InlineData("吨标准煤/万元", "吨标准煤/元", "0.0001")]
    [InlineData("万吨标准煤", "吨标准煤", "10000")]
    [InlineData("年", "个月", "12")]
    [InlineData("%", "‰", "10")]
    [InlineData("人·年", "人·个月", "12")]
    [InlineData("名", "人", "1")]
    public void Unit_OfTheSameKind_ConvertsExactly(string from, string to, string factor)
    {
        var (a, b) = (Unit.Parse(from)!, Unit.Parse(to)!);
        Assert.True(a.Measures(b));
        Assert.Equal(factor, (a.Scale / b.Scale).ToString());
    }

    [Theory]
    [InlineData("人", "件")]
    [InlineData("元", "元/人")]
    [InlineData("年", "天")]
    [InlineData("人年", "人")]
    public void Unit_OfAnotherKind_DoesNotMeasureTheSame(string one, string other) => Assert.False(Unit.Parse(one)!.Measures(Unit.Parse(other)!));

    [Theory]
    [InlineData("元/")]
    [InlineData("3元")]
    [InlineData("元//人")]
    public void Unit_ThatIsNone_IsNull(string text) => Assert.Null(Unit.Parse(text));

    [Theory]
    [InlineData(2024, 5, Grain.Year, -1, "2023年5月")]
    [InlineData(2024, 2, Grain.Quarter, -1, "2023年11月")]
    [InlineData(2024, 1, Grain.Month, -1, "2023年12月")]
    public void Offset_FromAMonth_CountsInItsOwnGrain(int year, int month, Grain grain, int shift, string expected) =>
        Assert.Equal(expected, new Offset(grain, shift).From(Period.OfMonth(year, month)).ToString());

    [Fact]
    public void Offset_ThatHasNoMeaning_IsNull()
    {
        Assert.Null(new Offset(Grain.Month, -1).From(Period.OfYear(2024)));
        Assert.Null(Offset.Years(-2024).From(Period.OfYear(2024)));
        Assert.Equal(Period.OfQuarter(2024, 2), Period.OfMonth(2024, 5).As(Grain.Quarter));
        Assert.Equal(Number.One, Unit.None.Scale);
    }
}
