using Chuangpu.Statistics.Sensitivity;
using CsCheck;
using static Chuangpu.Statistics.Tests.CsvRows;

namespace Chuangpu.Statistics.Tests.Sensitivity;

public sealed class SensitivityTests
{
    private static List<Dictionary<string, string>> Published(string file) => Read(Path.Combine(Checks.Folder("composite-index/asem/ua_sa"), file));

    [Fact]
    public void Indices_PublishedRuns_GiveThePublishedIndices()
    {
        var rows = Published("SA_Ranks_51x600.csv");
        List<double> shifts = [.. Enumerable.Range(1, 600).Select(j => rows.Average(r => Math.Abs(Number(r[$"r_{j}"]) - Number(r["Nominal"]))))];

        var indices = SobolIndices.Of(shifts, 4);

        Assert.All(Published("SA_Sensitivity.csv").Zip(indices), p =>
        {
            Assert.Equal(Number(p.First["Si"]), p.Second.First, 6);
            Assert.Equal(Number(p.First["STi"]), p.Second.Total, 6);
        });
    }

    [Fact]
    public void Ranks_PublishedRuns_GiveThePublishedStatistics()
    {
        var rows = Published("SA_Ranks_51x600.csv").ToDictionary(r => r["uCode"]);

        Assert.All(Published("SA_RankStats.csv"), said =>
        {
            var s = RankStatistics.Of(Enumerable.Range(1, 200).Select(j => Number(rows[said["uCode"]][$"r_{j}"])));
            Assert.Equal([said["Mean"], said["Median"], said["Q5"], said["Q95"]], new[] { s.Mean, s.Median, s.Lower, s.Upper }.Select(x => Math.Round(x, 9).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        });
    }

    // The additive model y = Σ cᵢ xᵢ of uniform factors: each accounts for cᵢ² ÷ Σ c², and nothing acts together.
    [Fact]
    public void Indices_AdditiveModel_ComeNearTheExactShares()
    {
        double[] c = [1, 2, 3];
        var random = new Random(7);
        double[][] Sample() => [.. Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 3).Select(_ => random.NextDouble()).ToArray())];
        var (a, b) = (Sample(), Sample());
        double Model(double[] x) => x.Zip(c, (v, w) => (v - 0.5) * w).Sum();
        List<double> runs = [.. a.Select(Model), .. b.Select(Model)];
        for (var f = 0; f < 3; f++)
            runs.AddRange(a.Zip(b, (x, y) => Model([.. x.Select((v, i) => i == f ? y[i] : v)])));

        var indices = SobolIndices.Of(runs, 3);

        Assert.All(c.Zip(indices), p =>
        {
            Assert.InRange(p.Second.First, (p.First * p.First / 14) - 0.03, (p.First * p.First / 14) + 0.03);
            Assert.InRange(p.Second.Total, (p.First * p.First / 14) - 0.03, (p.First * p.First / 14) + 0.03);
        });
    }

    [Fact]
    public void Ranks_AnyRuns_StandInOrder() => Gen.Int[1, 200].Array[1, 50].Sample(ranks =>
    {
        var s = RankStatistics.Of(ranks.Select(r => (double)r));
        Assert.True(s.Lower <= s.Median && s.Median <= s.Upper && s.Mean >= ranks.Min() && s.Mean <= ranks.Max());
    });

    [Theory]
    [InlineData(11, 2)]
    [InlineData(4, 2)]
    public void Indices_RunsThatDoNotDivide_AreRefused(int runs, int factors) =>
        Assert.Throws<ArgumentException>(() => SobolIndices.Of([.. Enumerable.Range(0, runs).Select(i => (double)i)], factors));
}
