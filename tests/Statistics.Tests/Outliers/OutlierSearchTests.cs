using Chuangpu.Statistics.Outliers;
using CsCheck;

namespace Chuangpu.Statistics.Tests.Outliers;

public sealed class OutlierSearchTests
{
    // Eleven tens and a hundred: mean 17.5, deviations −7.5 (11 times) and 82.5, variance (11 × 56.25 + 6806.25) / 11 = 675, z = 82.5 / √675.
    [Fact]
    public void ByZ_OneFarValue_FindsItWithItsScore()
    {
        var found = Assert.Single(OutlierSearch.ByZ([.. Enumerable.Repeat<double?>(10, 11), 100]));

        Assert.Equal((11, 100d), (found.Index, found.Value));
        Assert.Equal(82.5 / Math.Sqrt(675), found.Score, 12);
    }

    // Ten values cannot lie three deviations apart: the largest z is 9/√10 = 2.85.
    [Fact]
    public void ByZ_TenValues_CanFindNothingAtThree()
    {
        double?[] values = [.. Enumerable.Repeat<double?>(0, 9), 1e6];

        Assert.Empty(OutlierSearch.ByZ(values));
        Assert.Equal(OutlierSearch.LargestZ(10), Assert.Single(OutlierSearch.ByZ(values, 2.8m)).Score, 9);
    }

    // Median 5, absolute deviations 4 3 2 1 0 1 2 3 95, their median 2: 0.6745 × 95 / 2.
    [Fact]
    public void ByModifiedZ_OneFarValue_FindsItWithItsScore()
    {
        var found = Assert.Single(OutlierSearch.ByModifiedZ([1, 2, 3, 4, 5, 6, 7, 8, 100]));

        Assert.Equal((8, 0.6745 * 95 / 2), (found.Index, found.Score));
    }

    // More than half equal: the median deviation is 0, the mean one 3/7; 3 / (1.253314 × 3/7) = 5.585.
    [Fact]
    public void ByModifiedZ_MostValuesEqual_MeasuresByTheMeanDeviation()
    {
        var found = Assert.Single(OutlierSearch.ByModifiedZ([5, 5, 5, 2, 5, 5, 5]));

        Assert.Equal(3, found.Index);
        Assert.Equal(-3 / (1.253314 * 3 / 7), found.Score, 12);
    }

    // Mean ¼, variance (3/16 + 9/16) / 3 = ¼: z = ¾ / ½ exactly.
    [Fact]
    public void ByZ_ScoreAtTheCut_IsNotFound()
    {
        Assert.Empty(OutlierSearch.ByZ([0, 0, 0, 1], 1.5m));
        Assert.Equal(1.5, Assert.Single(OutlierSearch.ByZ([0, 0, 0, 1], 1.4999m)).Score);
    }

    [Fact]
    public void Outside_Bounds_FindsWithTheDistanceBeyond()
    {
        Assert.Equal([new Outlier(0, -1, -1), new Outlier(4, 103, 3)], OutlierSearch.Outside([-1, 0, null, 100, 103], 0, 100));
        Assert.Equal([new Outlier(0, -1, -1)], OutlierSearch.Outside([-1, 1e9], 0, null));
        Assert.Empty(OutlierSearch.Outside([-1, 1e9, null], null, null));
    }

    [Fact]
    public void Search_MissingValues_TakeNoPartAndKeepThePlaces()
    {
        Assert.Equal(10, Assert.Single(OutlierSearch.ByModifiedZ([null, 1, 2, 3, 4, 5, 6, 7, 8, null, 100])).Index);
        Assert.Equal(13, Assert.Single(OutlierSearch.ByZ([null, null, .. Enumerable.Repeat<double?>(10, 11), 100])).Index);
    }

    // A tenth is not exact in binary: the mean of twelve is not quite a tenth, and nothing may be made of that.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public void Search_EqualOrTooFewValues_FindsNothing(int count)
    {
        double?[] values = [.. Enumerable.Repeat<double?>(0.1, count)];

        Assert.Empty(OutlierSearch.ByZ(values, 0.1m));
        Assert.Empty(OutlierSearch.ByModifiedZ(values, 0.1m));
    }

    [Fact]
    public void Search_ShiftedAndScaledValues_FindsTheSame() => Gen.Select(Gen.Int[-100, 100].Array[2, 40], Gen.Int[-1000, 1000], Gen.Int[1, 50]).Sample((v, shift, scale) =>
    {
        double?[] values = [.. v.Select(x => (double?)x)];
        double?[] moved = [.. v.Select(x => (double?)((x * scale) + shift))];
        foreach (var search in new Func<IReadOnlyList<double?>, IReadOnlyList<Outlier>>[] { x => OutlierSearch.ByZ(x, 1.234567m), x => OutlierSearch.ByModifiedZ(x, 1.234567m) })
        {
            var (before, after) = (search(values), search(moved));
            Assert.Equal(before.Select(o => o.Index), after.Select(o => o.Index));
            Assert.All(before.Zip(after), pair => Assert.InRange(pair.Second.Score - pair.First.Score, -1e-9, 1e-9));
        }
    });
}
