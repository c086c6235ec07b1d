using Chuangpu.Statistics.CompositeIndex;
using static Chuangpu.Statistics.Tests.CsvRows;

namespace Chuangpu.Statistics.Tests.CompositeIndex;

/// <summary>The ASEM index as published with COINr, every step of it, and the United Nations' human development index.</summary>
public sealed class PublishedIndexTests
{
    private static string Asem(string file) => Path.Combine(Checks.Folder("composite-index/asem"), file);

    private static IndexScheme AsemScheme(params string[] without)
    {
        var meta = Read(Asem("v06_IndMeta.csv")).Where(m => !without.Contains(m["IndCode"])).ToList();
        var nodes = Read(Asem("v06_AggMeta.csv"));
        string? Above(string node) => meta.SelectMany(m => new[] { (m["Agg1"], m["Agg2"]), (m["Agg2"], m["Agg3"]) }).FirstOrDefault(p => p.Item1 == node).Item2;
        return new(
            [.. meta.Select(m => new IndexIndicator(m["IndCode"], m["Agg1"]) { HigherIsBetter = m["Direction"] == "1", Weight = Number(m["IndWeight"]), Denominator = m["Denominator"] is { Length: > 0 } d ? d : null })],
            [.. nodes.Select(n => new IndexNode(n["Code"], int.Parse(n["AgLevel"]), Above(n["Code"]), Number(n["Weight"])))])
        {
            Imputation = Imputation.GroupMean,
            Treatment = new(2, 3.5, 5),
        };
    }

    private static (IReadOnlyList<string> Units, IndexResult Result) Compute(IndexScheme scheme)
    {
        var rows = Read(Asem("v06_stage_Raw.csv"));
        var denominators = Read(Asem("v06_Denominators.csv")).ToDictionary(r => r["UnitCode"]);
        Assert.Null(scheme.Fault());
        var columns = scheme.Indicators.ToDictionary(i => i.Code, i => rows.Select(r => Number(r[i.Code])).ToArray());
        foreach (var by in scheme.Indicators.Select(i => i.Denominator).OfType<string>().Distinct())
            columns[by] = [.. rows.Select(r => Number(denominators[r["UnitCode"]][by]))];
        return ([.. rows.Select(r => r["UnitCode"])], CompositeIndexMethod.Compute(scheme, new(rows.Count, columns) { Groups = [.. rows.Select(r => r["Group_EurAsia"])] }));
    }

    [Fact]
    public void Compute_AsemIndex_GivesEveryPublishedStage()
    {
        var scheme = AsemScheme();
        var (units, result) = Compute(scheme);

        Assert.Equal(51, units.Count);
        AssertStage("Denominated", result.Denominated);
        AssertStage("Imputed", result.Imputed);
        AssertStage("Treated", result.Treated);
        AssertStage("Normalised", result.Normalised);
        AssertStage("Aggregated", result.Normalised.Concat(result.Scores).ToDictionary());
        Assert.Equal([("CHE", "68.38"), ("NLD", "64.82"), ("DNK", "64.80")], units.Select((u, i) => (u, result.Score[i])).OrderByDescending(x => x.Item2).Take(3).Select(x => (x.u, $"{x.Item2:0.00}")));
    }

    [Fact]
    public void Compute_AsemIndexWithOtherMethods_GivesThePublishedRanks()
    {
        var published = Read(Asem("published_rank_comparison_4_methods.csv")).ToDictionary(r => r["uCode"]);
        foreach (var (column, scheme) in new[]
        {
            ("Nominal", AsemScheme()),
            ("Prank", AsemScheme() with { Normalisation = new(NormalisationMethod.Percentile) }),
            ("NoLPIForest", AsemScheme("LPI", "Forest")),
            // There, what the remaining countries lack stays missing.
            ("Screen90", AsemScheme() with { LeastKnown = 0.9, Imputation = Imputation.None, LeastShare = 0 }),
        })
        {
            var (units, result) = Compute(scheme);
            var ranks = result.Rank();
            // A country that is screened has no rank.
            Assert.Equal(51, units.Where((u, i) => ranks[i].Equals(published[u][column] == "NA" ? double.NaN : Number(published[u][column]))).Count());
        }
    }

    [Fact]
    public void Compute_HumanDevelopmentIndex_GivesAllThatWasPublished()
    {
        var rows = Read(Path.Combine(Checks.Folder("composite-index/hdi"), "hdi_components_and_published.csv"));
        var scheme = new IndexScheme(
            [
                new("life_expectancy", "health") { Goalposts = (20, 85) }, new("expected_years_schooling", "education") { Goalposts = (0, 18) },
                new("mean_years_schooling", "education") { Goalposts = (0, 15) }, new("gni_pc_ppp2017", "income") { Goalposts = (100, 75_000), Logarithmic = true },
            ],
            [new("health", 2, "hdi"), new("education", 2, "hdi"), new("income", 2, "hdi"), new("hdi", 3, null)])
        {
            Normalisation = new(NormalisationMethod.Goalposts, 0, 1),
            Aggregations = [Aggregation.Arithmetic, Aggregation.Geometric],
        };

        var result = CompositeIndexMethod.Compute(scheme, new(rows.Count, scheme.Indicators.ToDictionary(i => i.Code, i => rows.Select(r => Number(r[i.Code])).ToArray())));

        var published = rows.Select((r, i) => (Said: Number(r["published_hdi"]), Computed: result.Score[i])).Where(x => !double.IsNaN(x.Said)).ToList();
        Assert.Equal(5571, published.Count);
        Assert.Equal(5571, published.Count(x => Math.Round(x.Computed, 3) == x.Said));
    }

    private static void AssertStage(string stage, IReadOnlyDictionary<string, double[]> computed)
    {
        var published = Read(Asem($"v06_stage_{stage}.csv"));
        foreach (var (code, values) in computed)
        {
            for (var u = 0; u < values.Length; u++)
            {
                var expected = Number(published[u][code]);
                Assert.True(double.IsNaN(expected) ? double.IsNaN(values[u]) : Math.Abs(values[u] - expected) <= 1e-9 * Math.Max(Math.Abs(expected), 1e-9), $"{stage} {code} {published[u]["UnitCode"]}: {values[u]} instead of {expected}");
            }
        }
    }
}
