using System.Text;

namespace Chuangpu.Cli.Tests.Calc;

public sealed class CalcIndexTests : IDisposable
{
    private const string Config = """
        {
          "units": { "code": "county", "groups": ["class"] },
          "indicators": [
            { "code": "rd", "direction": 1, "weight": 2, "parent": "input", "denominator": "gdp" },
            { "code": "energy", "direction": -1, "weight": 1, "parent": "input" },
            { "code": "patents", "direction": 1, "weight": 1, "parent": "output" }
          ],
          "levels": [
            { "aggregate": "arithmetic", "nodes": [ { "code": "input", "parent": "all" }, { "code": "output", "parent": "all", "weight": 3 } ] },
            { "aggregate": "arithmetic", "nodes": [ { "code": "all" } ] }
          ],
          "impute": "group-mean(class)",
          "treat": { "method": "winsorise-then-log", "skew": 2, "kurtosis": 3.5, "maxWinsor": 5 },
          "normalise": { "method": "minmax", "lo": 0, "hi": 100 }
        }
        """;

    private const string Data = "county,class,rd,gdp,energy,patents\n甲县,一类,5,8,20,10\n乙县,一类,1,8,60,\n丙县,二类,6,16,40,40\n丁县,二类,,8,40,25\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Index_WholeTree_GivesEveryNodeScoreAndRanks()
    {
        var outcome = await RunAsync(Config, Data);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        // 乙 gets the patents of 甲, 丁 the R&D share of 丙. 丙: input (2·50 + 50)/3, all (50 + 3·100)/4.
        Assert.Equal(
            "county,class,rd,energy,patents,input,output,all,score,rank,rank_class\n"
            + "甲县,一类,100,100,0,100,0,25,25,3,1\n"
            + "乙县,一类,0,0,0,0,0,0,0,4,2\n"
            + "丙县,二类,50,50,100,50,100,87.5,87.5,1,1\n"
            + "丁县,二类,50,50,50,50,50,50,50,2,2\n", outcome.Output);
    }

    [Theory]
    [InlineData("denominated", "丁县,二类,,40,25")]
    [InlineData("imputed", "丁县,二类,0.375,40,25")]
    [InlineData("treated", "乙县,一类,0.125,60,10")]
    [InlineData("normalised", "乙县,一类,0,0,0")]
    public async Task Index_Stage_GivesTheIndicatorsOfThatStep(string stage, string row)
    {
        var outcome = await RunAsync(Config, Data, "--stage", stage);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(row, outcome.Output.Split('\n'));
        Assert.StartsWith("county,class,rd,energy,patents\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_TreatedByPower_KeepsTheOrder()
    {
        var outcome = await RunAsync(Config.Replace("winsorise-then-log", "winsorise-then-box-cox", StringComparison.Ordinal).Replace("\"maxWinsor\": 5", "\"maxWinsor\": 0", StringComparison.Ordinal),
            "county,class,rd,gdp,energy,patents\n" + string.Concat(Enumerable.Range(1, 9).Select(n => $"{n}县,一类,{n},1,{n},{(n == 9 ? 9000 : n)}\n")), "--stage", "treated");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var patents = outcome.Output.TrimEnd('\n').Split('\n').Skip(1).Select(l => double.Parse(l.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(patents.Order(), patents);
        // What is not skewed stays, and 9000 is no longer far away.
        Assert.Contains("\n3县,一类,3,3,", outcome.Output, StringComparison.Ordinal);
        Assert.True(patents[8] < 100);
    }

    [Fact]
    public async Task Index_PeriodsWithLastValue_FillFromTheYearBefore()
    {
        const string config = """{ "units": { "code": "u", "period": "year" }, "indicators": [ { "code": "x", "parent": "all" } ], "impute": "last", "normalise": "minmax(0, 1)" }""";

        var outcome = await RunAsync(config, "u,year,x\n乙,2021,\n甲,2021,3\n甲,2020,1\n乙,2020,2\n", "--stage", "imputed");

        Assert.Equal("u,year,x\n甲,2020,1\n乙,2020,2\n乙,2021,2\n甲,2021,3\n", outcome.Output);
    }

    [Theory]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x" } ], "impute": "group-mean" }""", "须给出分组的列")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x" } ], "aggregate": [] }""", "aggregate：列表是空的")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x" } ], "leastShare": 80 }""", "leastShare：应是 0 到 1")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x" } ], "treat": "winsorise-then-log(2, 3.5, -1)" }""", "treat：maxWinsor 应是")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x" } ], "normalise": "minmax(100, 0)" }""", "hi 应大于 lo")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x" } ], "normalise": "zscore(0, 0)" }""", "sd 应大于 0")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "score" } ] }""", "两列“score”")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "p" } ], "levels": [ { "code": "p", "parent": "q" }, { "code": "q", "parent": "p" } ] }""", "不在它的上一层")]
    [InlineData("{ \"units\": \"u\", }", "缺少 indicators")]
    [InlineData("{ \"units\": \"u\" ", "不是正确的 JSON")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "all", "direction": 2 } ] }""", "indicators[0].direction：应为 1")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "all" } ], "normalise": "min-max" }""", "normalise：只能是 minmax、")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "all" } ], "normalise": "goalposts" }""", "“x”没有两个不同的标杆值")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "all" } ], "normalise": "minmax(a, 1)" }""", "“a”不是数字")]
    [InlineData("""{ "units": "u", "indicators": [ { "code": "x", "parent": "all" } ], "impute": "last" }""", "units.period")]
    public async Task Index_BadConfig_ExitsThreeAndNamesThePlace(string config, string message)
    {
        var outcome = await RunAsync(config, "u,x\n甲,1\n");

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("county,class,rd,gdp,energy,patents\n", "没有数据行")]
    [InlineData("county,class,rd,gdp,energy\n", "第 1 行：缺少列 patents")]
    [InlineData("county,class,rd,gdp,energy,patents\n甲县,一类,4,100,20,10\n甲县,一类,4,100,20,10\n", "第 3 行第 1 列（county）：“甲县”已在第 2 行出现")]
    [InlineData("county,class,rd,gdp,energy,patents\n甲县,一类,4万,100,20,10\n", "第 2 行第 3 列（rd）：“4万”不是数字")]
    public async Task Index_BadData_ExitsThreeAndNamesThePlace(string data, string message)
    {
        var outcome = await RunAsync(Config, data);

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_UnitWithTooFewValues_IsListedButTakesNoPart()
    {
        const string config = """{ "units": { "code": "u", "leastKnown": 0.5 }, "impute": "mean", "indicators": [ { "code": "x" }, { "code": "y" }, { "code": "z" } ] }""";

        var outcome = await RunAsync(config, "u,x,y,z\n甲,1,1,1\n乙,3,3,\n丙,99,,\n");

        // 丙 has one of three: its 99 is no maximum, and no mean fills what it lacks.
        Assert.Equal("u,x,y,z,index,score,rank\n甲,0,0,50,16.666666666666668,16.666666666666668,2\n乙,100,100,50,83.33333333333333,83.33333333333333,1\n丙,,,,,,\n", outcome.Output);
        Assert.Contains("没有得分的有 1 行：丙。", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("units.leastKnown：应是 0 到 1", (await RunAsync(config.Replace("0.5", "50", StringComparison.Ordinal), "u,x,y,z\n")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_NodesInOneList_GivesWhatListsByLevelGive()
    {
        const string flat = """
            {
              "units": { "code": "county", "groups": ["class"] }, "impute": "group-mean", "treat": "winsorise-then-log(2, 3.5, 5)",
              "indicators": [
                { "code": "rd", "weight": 2, "parent": "input", "denominator": "gdp" }, { "code": "energy", "direction": -1, "parent": "input" }, { "code": "patents", "parent": "output" }
              ],
              "levels": [ { "level": 3, "code": "all" }, { "level": 2, "code": "input", "parent": "all" }, { "level": 2, "code": "output", "parent": "all", "weight": 3 } ]
            }
            """;

        var outcome = await RunAsync(flat, Data);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("丙县,二类,50,50,100,87.5,50,100,87.5,1,1", outcome.Output.Split('\n'));
    }

    [Theory]
    [InlineData("target-ratio(120)")]
    [InlineData("target-ratio(0, 120)")]
    [InlineData("""{ "method": "target-ratio", "cap": 120 }""")]
    public async Task Index_CapOfATargetRatio_IsKept(string normalise)
    {
        var outcome = await RunAsync($$"""{ "units": "u", "indicators": [ { "code": "x", "target": 10 } ], "normalise": {{(normalise[0] == '{' ? normalise : $"\"{normalise}\"")}} }""", "u,x\n甲,11\n乙,13\n");

        Assert.Equal("u,x,index,score,rank\n甲,110,110,110,2\n乙,120,120,120,1\n", outcome.Output);
    }

    [Fact]
    public async Task Index_WordNobodyKnowsOrUnitWithoutScore_IsSaidBesideTheResult()
    {
        var outcome = await RunAsync("""{ "units": "u", "normalize": "zscore", "indicators": [ { "code": "x", "unit": "万元" }, { "code": "y", "unit": "件" } ] }""", "u,x,y\n甲,1,2\n乙,3,\n");

        Assert.Equal((0, "u,x,y,index,score,rank\n甲,0,50,25,25,1\n乙,100,,,,\n"), (outcome.ExitCode, outcome.Output));
        Assert.Contains("没有用到的项：normalize、indicators[].unit。", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("没有得分的有 1 行：乙。", outcome.Error, StringComparison.Ordinal);
    }

    private Task<CliProcess.Outcome> RunAsync(string config, string data, params string[] more) =>
        CliProcess.RunAsync(["calc", "index", _folder.Write("config.json", Encoding.UTF8.GetBytes(config)), _folder.Write("data.csv", Encoding.UTF8.GetBytes(data)), .. more]);
}
