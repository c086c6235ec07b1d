using System.Globalization;
using Chuangpu.Statistics.Progress;

namespace Chuangpu.Statistics.Tests.Progress;

/// <summary>Statistics Canada's published progress, of its own framework (CIF) and of the global indicators (GIF).</summary>
public sealed class PublishedProgressTests
{
    // Of these, the files list fewer series than entered the mean: two that share a name are listed once.
    private static readonly string[] ListedIncompletely = ["1-4-1", "16-3-1", "4-5-1", "4-a-1", "9-c-1"];

    [Theory]
    [InlineData("CIF", 132)]
    [InlineData("GIF", 247)]
    public void Of_PublishedSeries_GivesThePublishedValueScoreAndStatus(string framework, int rows)
    {
        var published = Read($"{framework}_series_progress.csv");
        Assert.Equal(rows, published.Count);
        Assert.All(published, row =>
        {
            var progress = Judge(row);
            Assert.Equal(row["status"], ProgressWords.Code(progress.Status));
            AssertClose(Number(row["score"]), progress.Score);
            AssertClose(Number(row["progress_value"]), progress.Value);
        });
    }

    [Theory]
    [InlineData("CIF", 78)]
    [InlineData("GIF", 111)]
    public void Mean_PublishedIndicator_GivesThePublishedScoreAndStatus(string framework, int indicators)
    {
        var series = Read($"{framework}_series_progress.csv").ToLookup(row => row["indicator"], Judge);
        // Indicators without series have a status set by hand.
        var published = Read($"{framework}_indicator_progress.csv")
            .Where(row => row["score"].Length > 0 && !(framework == "GIF" && ListedIncompletely.Contains(row["indicator"]))).ToList();
        Assert.Equal(indicators, published.Count);
        Assert.All(published, row =>
        {
            var mean = CagrProgress.Mean([.. series[row["indicator"]]]);
            Assert.Equal(row["progress_status"], ProgressWords.Code(mean.Status));
            AssertClose(Number(row["score"]), mean.Score);
        });
    }

    private static CagrProgress Judge(Dictionary<string, string> row) =>
        CagrProgress.Of(new CagrTerms(Year(row["base_year"]), Number(row["base_value"]), Year(row["current_year"]), Number(row["current_value"]), row["direction"] == "1")
        {
            Target = Number(row["target"]),
            TargetYear = Year(row["target_year"]),
            Limit = Number(row["limit"]),
        });

    private static void AssertClose(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e)
            Assert.InRange(actual!.Value, e - (1e-9 * Math.Abs(e)), e + (1e-9 * Math.Abs(e)));
    }

    private static int? Year(string text) => (int?)Number(text);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Checks.Folder("progress/canada"), file)).Select(Fields).ToList();
        return [.. lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(x => x.First, x => x.Second))];
    }

    // Commas in quotes belong to the field; these files have no quotes or line ends within one.
    private static List<string> Fields(string line) => [.. line.Split('"').SelectMany((part, i) => i % 2 == 0 ? part : part.Replace(',', '\0')).Aggregate("", (a, c) => a + c).Split(',').Select(f => f.Replace('\0', ','))];
}
