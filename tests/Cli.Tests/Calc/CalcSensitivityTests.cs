using System.Globalization;
using System.Text;

namespace Chuangpu.Cli.Tests.Calc;

public sealed class CalcSensitivityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sensitivity_FactorThatDoesAll_HasAllOfTheVariance()
    {
        // One factor x in two samples A = 1, 5, 2 and B = 4, 2, 6; the result is x, and AB1 takes it from B.
        var outcome = await RunAsync("unit,a1,a2,a3,b1,b2,b3,ab1,ab2,ab3\n甲,1,5,2,4,2,6,4,2,6\n", "--factors", "1");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("unit,factor,Si,STi", lines[0]);
        // Variance of the six: 3.866667; Σ b(b − a)/3 = (12 − 6 + 24)/3; Σ (a − b)²/6 = (9 + 9 + 16)/6.
        Assert.Equal([10 / 3.8666666667, 34 / 6.0 / 3.8666666667], lines[1].Split(',')[2..].Select(v => double.Parse(v, CultureInfo.InvariantCulture)), (x, y) => Math.Abs(x - y) < 1e-8);
    }

    [Fact]
    public async Task Sensitivity_NominalRankGiven_ExplainsTheShiftFromIt()
    {
        var shifted = await RunAsync("unit,nominal,a1,a2,b1,b2,ab1,ab2\n甲,1,1,2,2,1,1,2\n乙,2,2,1,1,2,2,1\n", "--factors", "1");

        Assert.Equal("factor,Si,STi\n1,0,0\n", shifted.Output);
    }

    [Fact]
    public async Task Sensitivity_Ranks_GivesEachUnitsInterval()
    {
        var outcome = await RunAsync("unit,nominal,a1,a2,b1,b2,ab1,ab2\n甲,1,1,2,3,4,9,9\n", "--factors", "1", "--ranks");

        Assert.Equal("unit,q5,median,mean,q95\n甲,1.15,2.5,2.5,3.8499999999999996\n", outcome.Output);
    }

    [Theory]
    [InlineData("unit,a,b\n甲,1,2\n", "不是 1 个因素的 3 组运行")]
    [InlineData("unit,a1,a2,b1,b2,ab1,ab2\n甲,1,2,3,,5,6\n", "第 2 行第 5 列（b2）：不能为空")]
    [InlineData("unit,a1,a2,b1,b2,ab1,ab2\n", "没有数据行")]
    [InlineData("unit,a1,a2,b1,b2,ab1,ab2\n甲,1,2,3,4,5,6\n甲,1,2,3,4,5,6\n", "第 3 行第 1 列（unit）：“甲”出现了两次")]
    public async Task Sensitivity_BadInput_ExitsThreeAndSaysWhy(string content, string message)
    {
        var outcome = await RunAsync(content, "--factors", "1");

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sensitivity_NoFactors_ExitsTwo() => Assert.Equal(2, (await RunAsync("unit,a\n", "--factors", "0")).ExitCode);

    private Task<CliProcess.Outcome> RunAsync(string content, params string[] options) =>
        CliProcess.RunAsync(["calc", "sensitivity", _folder.Write("运行.csv", Encoding.UTF8.GetBytes(content)), .. options]);
}
