using Chuangpu.Statistics.Weights;
using CsCheck;

namespace Chuangpu.Statistics.Tests.Weights;

public sealed class LargestRemainderTests
{
    private static readonly Gen<(decimal Whole, int Decimals, decimal[] Weights)> Cases =
        from decimals in Gen.Int[0, 6]
        from units in Gen.Long[-1_000_000_000_000, 1_000_000_000_000]
        from weights in Gen.Select(Gen.Long[0, 100_000_000], Gen.Int[0, 8], (w, d) => w / (decimal)Math.Pow(10, d)).Array[1, 30]
        where weights.Any(w => w > 0)
        select (units * new decimal(1, 0, 0, false, (byte)decimals), decimals, weights);

    private static Dictionary<string, decimal> Parts(IEnumerable<decimal> weights) => weights.Select((w, i) => (Key: $"{i:00}", w)).ToDictionary(p => p.Key, p => p.w);

    [Fact]
    public void Split_AnyWholeAndWeights_PartsSumToTheWholeAndAreNextToTheirQuota() => Cases.Sample(c =>
    {
        var parts = LargestRemainder.Split(c.Whole, Parts(c.Weights), c.Decimals);

        Assert.Equal(c.Whole, parts.Values.Sum());
        var (all, unit) = (c.Weights.Sum(), new decimal(1, 0, 0, false, (byte)c.Decimals));
        Assert.All(parts, p =>
        {
            Assert.Equal(Math.Round(p.Value, c.Decimals), p.Value);
            // Less than one last digit from the exact quota; the slack is what the division of this check loses itself.
            Assert.True(Math.Abs(p.Value - (c.Whole / all * Parts(c.Weights)[p.Key])) < unit + 0.000001m, $"{p} of {c.Whole}");
        });
    });

    [Fact]
    public void Split_PartsInAnotherOrder_GivesEachTheSame() => Gen.Select(Cases, Gen.Int).Sample((c, seed) =>
    {
        var parts = Parts(c.Weights);
        var shuffled = parts.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(LargestRemainder.Split(c.Whole, parts, c.Decimals).OrderBy(p => p.Key), LargestRemainder.Split(c.Whole, shuffled.ToDictionary(), c.Decimals).OrderBy(p => p.Key));
    });

    [Theory]
    [InlineData("10", 0, "1,1,1", "4,3,3")]
    [InlineData("100", 0, "47000,16000,15900,12000,6000,3100", "47,16,16,12,6,3")]
    [InlineData("-10", 0, "1,1,1", "-4,-3,-3")]
    [InlineData("0", 2, "5,3", "0,0")]
    [InlineData("1.00", 2, "0,2,1", "0,0.67,0.33")]
    public void Split_KnownCases_GoByTheLargestRemainder(string whole, int decimals, string weights, string expected)
    {
        static decimal[] Read(string text) => [.. text.Split(',').Select(t => decimal.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(Read(expected), LargestRemainder.Split(Read(whole)[0], Parts(Read(weights)), decimals).OrderBy(p => p.Key).Select(p => p.Value));
    }

    [Fact]
    public void Split_WeightsThatSayNothing_IsABug()
    {
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, Parts([0, 0]), 0));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, Parts([2, -1]), 0));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(0.5m, Parts([1]), 0));
    }
}
