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
    public async Task Index_PeriodsWithLastValue_FillFromTheYearBefore()
    {
        const string config = """{ "units": { "code": "u", "period": "year" }, "indicators": [ { "code": "x", "parent": "all" } ], "impute": "last", "normalise": "minmax(0, 1)" }""";

        var outcome = await RunAsync(config, "u,year,x\n乙,2021,\n甲,2021,3\n甲,2020,1\n乙,2020,2\n", "--stage", "imputed");

        Assert.Equal("u,year,x\n甲,2020,1\n乙,2020,2\n乙,2021,2\n甲,2021,3\n", outcome.Output);
    }

    [Theory]
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
    [InlineData("county,class,rd,gdp,energy\n", "第 1 行：缺少列 patents")]
    [InlineData("county,class,rd,gdp,energy,patents\n甲县,一类,4,100,20,10\n甲县,一类,4,100,20,10\n", "第 3 行第 1 列（county）：“甲县”已在第 2 行出现")]
    [InlineData("county,class,rd,gdp,energy,patents\n甲县,一类,4万,100,20,10\n", "第 2 行第 3 列（rd）：“4万”不是数字")]
    public async Task Index_BadData_ExitsThreeAndNamesThePlace(string data, string message)
    {
        var outcome = await RunAsync(Config, data);

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private Task<CliProcess.Outcome> RunAsync(string config, string data, params string[] more) =>
        CliProcess.RunAsync(["calc", "index", _folder.Write("config.json", Encoding.UTF8.GetBytes(config)), _folder.Write("data.csv", Encoding.UTF8.GetBytes(data)), .. more]);
}
