using System.Numerics;
using Chuangpu.Rules.Numbers;
using CsCheck;

namespace Chuangpu.Rules.Tests.Numbers;

public sealed class NumberTests
{
    // Small, near the edge of 64 bits, and beyond it.
    private static readonly Gen<BigInteger> Whole = Gen.OneOf(
        Gen.Int[-20, 20].Select(i => (BigInteger)i),
        Gen.Long.Select(l => (BigInteger)l),
        Gen.Select(Gen.Long, Gen.Long, (a, b) => (BigInteger)a * b));

    private static readonly Gen<(BigInteger Top, BigInteger Bottom)> Fractions = Gen.Select(Whole, Whole.Where(w => w > 0));

    [Fact]
    public void Arithmetic_OfAnyFractions_IsThatOfLongIntegers() =>
        Gen.Select(Fractions, Fractions).Sample((a, b) =>
        {
            var (x, y) = (Number.Of(a.Top, a.Bottom), Number.Of(b.Top, b.Bottom));
            Same(x + y, (a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);
            Same(x - y, (a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);
            Same(x * y, a.Top * b.Top, a.Bottom * b.Bottom);
            if (!b.Top.IsZero)
                Same(x / y, a.Top * b.Bottom, a.Bottom * b.Top);
            Assert.Equal((a.Top * b.Bottom).CompareTo(b.Top * a.Bottom), x.CompareTo(y));
            Assert.Equal(x, x + y - y);
        }, iter: 20_000);

    [Fact]
    public void Rounding_OfAnyFraction_StaysWithinHalf() =>
        Fractions.Sample(f =>
        {
            var x = Number.Of(f.Top, f.Bottom);
            Assert.True(x.Floor() <= x && x < x.Floor() + 1 && x.Floor().IsWhole);
            Assert.True(x.Ceiling() >= x && x > x.Ceiling() - 1);
            Assert.True((x.Round() - x).Abs() <= Number.Of(1, 2));
            Assert.Equal(-x.Round(), (-x).Round());
        });

    [Fact]
    public void Decimal_There_AndBack_IsTheSame() =>
        Gen.Decimal.Sample(d => Assert.Equal(d, Number.Of(d).ToDecimal()));

    [Fact]
    public void Decimal_OfAnyFraction_IsTheNearestWithTheMostDigits() =>
        Gen.Select(Fractions, Gen.Int[0, 62], Gen.Bool).Sample((f, bits, short_) =>
        {
            // Powers of two end in a half of the last digit, which a quotient in decimals rounds the other way.
            var number = short_ ? Number.Of(f.Top, BigInteger.One << bits) : Number.Of(f.Top, f.Bottom);
            var expected = Enumerable.Range(0, 29).Reverse()
                .Select(digits => (Digits: digits, Mantissa: (number * Number.Of(BigInteger.Pow(10, digits), 1)).Round().Numerator))
                .Where(d => BigInteger.Abs(d.Mantissa) <= new BigInteger(decimal.MaxValue))
                .Select(d => (Number?)Number.Of(d.Mantissa, BigInteger.Pow(10, d.Digits))).FirstOrDefault();
            Assert.Equal(expected, number.ToDecimal() is { } nearest ? Number.Of(nearest) : null);
        }, iter: 20_000);

    [Fact]
    public void Text_OfAnyDecimal_ReadsBackRounded() =>
        Gen.Select(Gen.Decimal[-1e12m, 1e12m], Gen.Int[0, 20]).Sample((value, decimals) =>
        {
            var text = Number.Of(value).ToText(decimals, grouped: false);
            Assert.Equal(decimal.Round(value, decimals, MidpointRounding.AwayFromZero), decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(text, Number.Of(value).ToText(decimals).Replace(",", ""));
        });

    [Theory]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "-3")]
    [InlineData(1234567.895, 2, "1,234,567.9")]
    [InlineData(-0.004, 2, "0")]
    public void Text_Always_IsRoundedHalfUp(double value, int decimals, string expected) =>
        Assert.Equal(expected, Number.Of((decimal)value).ToText(decimals));

    [Fact]
    public void Undefined_Always_StaysUndefined()
    {
        var zeroth = Number.One / Number.Zero;
        Assert.Equal(Number.Undefined, zeroth);
        Assert.All([zeroth + 1, 1 - zeroth, zeroth * 0, zeroth / 2, -zeroth, zeroth.Floor(), zeroth.Round(), Number.Min(1, zeroth), Number.Max(zeroth, 1), zeroth.Abs()],
            n => Assert.False(n.IsDefined));
        Assert.False(zeroth < 1 || zeroth >= 1);
        var wide = Enumerable.Range(0, 200).Aggregate(Number.Of(3, 7), (n, _) => n * n);
        Assert.False(wide.IsDefined);
    }

    [Fact]
    public void Default_Always_IsZero() => Assert.Equal((Number.Zero, "0", true), (default, default(Number).ToString(), default(Number).IsDefined));

    private static void Same(Number actual, BigInteger top, BigInteger bottom)
    {
        var expected = Number.Of(top, bottom);
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        // In lowest terms.
        Assert.True(BigInteger.GreatestCommonDivisor(actual.Numerator, actual.Denominator).IsOne);
    }
}
