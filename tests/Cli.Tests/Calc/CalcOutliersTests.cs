using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chuangpu.Cli.Tests.Calc;

public sealed class CalcOutliersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ModifiedZ_SeriesInOneFile_AreSearchedEachAlone()
    {
        // 100 stands apart among 1…8, and is ordinary among 96…103.
        var rows = Enumerable.Range(1, 8).SelectMany(i => new[] { $"甲,{2000 + i},{i}", $"乙,{2000 + i},{95 + i}" });
        var outcome = await RunAsync("series,period,value\n" + string.Join('\n', rows) + "\n甲,2009,100.0\n甲,2010,\n", "--method", "modified-z");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["series,period,value,score"], lines[..1]);
        Assert.StartsWith("甲,2009,100.0,", Assert.Single(lines[1..]), StringComparison.Ordinal);
        Assert.Equal(0.6745 * 95 / 2, double.Parse(lines[1].Split(',')[3], CultureInfo.InvariantCulture), 12);
    }

    [Fact]
    public async Task MinMax_AsJson_TellsTheDistanceBeyond()
    {
        var outcome = await RunAsync("series,period,value,note\n甲,2024Q1,101.5,核实\n甲,2024Q2,99,\n", "--method", "min-max", "--max", "100", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("2024Q1", "核实", 1.5), (row.GetProperty("period").GetString(), row.GetProperty("note").GetString(), row.GetProperty("score").GetDouble()));
    }

    [Theory]
    [InlineData("3", 0)]
    [InlineData("2.8", 1)]
    public async Task Z_Threshold_DecidesWhatIsFound(string threshold, int found)
    {
        var rows = string.Concat(Enumerable.Range(1, 10).Select(i => $"甲,{i},{(i == 10 ? 9 : 0)}\n"));
        var outcome = await RunAsync("series,period,value\n" + rows, "--method", "z", "--threshold", threshold);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(found + 1, outcome.Output.Count(c => c == '\n'));
        // Of ten values none can reach 3: that nothing was found says nothing, and that is said.
        Assert.Equal(found == 0, outcome.Error.Contains("序列“甲”只有 10 个值", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("series,period,value\n甲,2001,1\n甲,2002,2\n甲,2001,3\n", "第 4 行第 2 列（period）：序列“甲”的 2001 已在第 2 行出现")]
    [InlineData("series,period,value\n甲,2001,一\n", "第 2 行第 3 列（value）：“一”不是数字")]
    [InlineData("series,period,value\n甲,,1\n", "第 2 行第 2 列（period）：不能为空")]
    [InlineData("series,year,value\n甲,2001,1\n", "第 1 行：缺少列 period")]
    public async Task Outliers_BadInput_ExitsThreeAndNamesThePlace(string content, string message)
    {
        var outcome = await RunAsync(content, "--method", "z");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains("异常.csv”" + message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--method z --min 1", "--min、--max 只用于 min-max")]
    [InlineData("--method min-max", "至少一个")]
    [InlineData("--method min-max --max 1 --threshold 3", "min-max 不用 --threshold")]
    [InlineData("--method min-max --min 2 --max 1", "--min 不能大于 --max")]
    [InlineData("--method z --threshold 0", "--threshold 应大于 0")]
    [InlineData("--method z --threshold three", "选项 --threshold 应是数字，不能是“three”")]
    [InlineData("--method iqr", "只能是 z、modified-z 或 min-max，不能是“iqr”")]
    [InlineData("--threshold 3", "缺少选项 --method")]
    public async Task Outliers_BadArguments_ExitsTwo(string args, string message)
    {
        var outcome = await RunAsync("series,period,value\n", args.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private Task<CliProcess.Outcome> RunAsync(string content, params string[] options) =>
        CliProcess.RunAsync(["calc", "outliers", _folder.Write("异常.csv", Encoding.UTF8.GetBytes(content)), .. options]);
}
