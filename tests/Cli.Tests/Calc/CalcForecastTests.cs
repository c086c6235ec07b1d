using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chuangpu.Cli.Tests.Calc;

public sealed class CalcForecastTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Forecast_SeriesInOneFile_AreEachCarriedOn()
    {
        // Out of order, with a gap, with last year's value not in yet, and one that has a single point.
        var outcome = await RunAsync("series,period,value\n乙,2020,5\n甲,2017,15\n甲,2014,10\n甲,2016,11\n甲,2015,12\n甲,2018,\n", "--horizon", "2", "--method", "naive");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("series,period,forecast,lower80,upper80,lower95,upper95,method", lines[0]);
        Assert.Equal(["乙,2021,5,,,,,naive", "乙,2022,5,,,,,naive"], lines[1..3]);
        // Changes 2, −1, 4: variance 7 on 3 degrees of freedom, t = 1.637744.
        var cells = lines[3].Split(',');
        Assert.Equal(["甲", "2018", "15"], cells[..3]);
        Assert.Equal(15 - (1.637744 * Math.Sqrt(7)), double.Parse(cells[3], CultureInfo.InvariantCulture), 0.0001);
        Assert.StartsWith("甲,2019,15,", lines[4], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task Forecast_TooShort_SaysTheFallbackInMethod()
    {
        var outcome = await RunAsync("series,period,value\n甲,2014,10\n甲,2015,12\n甲,2016,11\n", "--horizon", "1", "--method", "theta", "--format", "json");

        using var json = JsonDocument.Parse(outcome.OutputBytes);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("naive (fallback from theta: 3 points)", row.GetProperty("method").GetString());
        Assert.Equal((2017, 11d), (row.GetProperty("period").GetInt32(), row.GetProperty("forecast").GetDouble()));
        // Changes 2, −1: variance 2.5 on 2 degrees of freedom, t = 4.302653.
        Assert.Equal(11 - (4.302653 * Math.Sqrt(2.5)), row.GetProperty("lower95").GetDouble(), 0.0001);
    }

    [Fact]
    public async Task Forecast_SeriesWithoutAValue_IsSaidAndLeftOut()
    {
        var outcome = await RunAsync("series,period,value\n甲,2014,\n", "--horizon", "1");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("series,period,forecast,lower80,upper80,lower95,upper95,method\n", outcome.Output);
        Assert.Contains("序列“甲”没有一个值", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲,2014年,1\n", "第 2 行第 2 列（period）：“2014年”不是四位年份")]
    [InlineData("甲,2014,1\n甲,,2\n", "第 3 行第 2 列（period）：不能为空")]
    [InlineData("甲,2014,1\n甲,2014.0,2\n", "第 3 行第 2 列（period）：序列“甲”的 2014 已在第 2 行出现")]
    [InlineData("甲,2014,\"1,000\"\n", "第 2 行第 3 列（value）：“1,000”不是数字")]
    [InlineData("甲,2014,1e200\n", "第 2 行第 3 列（value）：“1e200”不是数字")]
    public async Task Forecast_BadInput_ExitsThreeAndNamesThePlaceOnce(string rows, string message)
    {
        var outcome = await RunAsync("series,period,value\n" + rows, "--horizon", "1");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.StartsWith("文件“", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("预测.csv”" + message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("--horizon 0", "选项 --horizon 应是 1 到 50 的整数，不能是“0”")]
    [InlineData("--horizon 51", "应是 1 到 50 的整数")]
    [InlineData("--horizon two", "应是 1 到 50 的整数，不能是“two”")]
    [InlineData("--method naive", "缺少选项 --horizon")]
    [InlineData("--horizon 1 --method arima", "只能是 auto、naive、drift、ses、theta 或 damped，不能是“arima”")]
    public async Task Forecast_BadArguments_ExitsTwo(string args, string message)
    {
        var outcome = await RunAsync("series,period,value\n", args.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private Task<CliProcess.Outcome> RunAsync(string content, params string[] options) =>
        CliProcess.RunAsync(["calc", "forecast", _folder.Write("预测.csv", Encoding.UTF8.GetBytes(content)), .. options]);
}
