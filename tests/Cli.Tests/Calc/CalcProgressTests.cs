using System.Text;
using System.Text.Json;

namespace Chuangpu.Cli.Tests.Calc;

public sealed class CalcProgressTests : IDisposable
{
    private const string Headings = "series,base_year,base_value,current_year,current_value,target,target_year,direction,limit";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cagr_Rows_ComeBackWithThreeColumnsMore()
    {
        // 100 → 121 in two years: 10 % a year. The quoted name, the note and 2020.0 come back as they are.
        var outcome = await RunAsync($"{Headings},note\r\n\"甲,乙\",2020.0,100,2022,121,,,1,,演示数据\r\n丙,2020,,2022,5,,,-1,,\r\n", "cagr");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.Split('\n');
        Assert.Equal($"{Headings},note,progress_value,score,status", lines[0]);
        Assert.StartsWith("\"甲,乙\",2020.0,100,2022,121,,,1,,演示数据,0.1000000000000", lines[1]);
        Assert.EndsWith(",5,substantial_progress", lines[1]);
        Assert.Equal("丙,2020,,2022,5,,,-1,,,,,not_available", lines[2]);
        Assert.Equal(["", ""], [.. lines[3..], ""]);
    }

    [Fact]
    public async Task Linear_Rows_TellShareAndLeadExactly()
    {
        var outcome = await RunAsync($"{Headings}\n甲,2020,100,2023,130.1,200,2025,1,\n乙,2020,10,2023,8,8,2025,-1,\n", "linear");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal($"""
            {Headings},progress_value,score,status
            甲,2020,100,2023,130.1,200,2025,1,,0.301,-29.9,severely_behind
            乙,2020,10,2023,8,8,2025,-1,,1,40,completed

            """.ReplaceLineEndings("\n"), outcome.Output);
    }

    [Fact]
    public async Task Json_Rows_AreObjectsWithNumbersAndNulls()
    {
        var outcome = await RunAsync($"{Headings}\n甲,2020,100,2023,130.5,200,2025,1,\n", "linear", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("甲", row.GetProperty("series").GetString());
        Assert.Equal(130.5, row.GetProperty("current_value").GetDouble());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("limit").ValueKind);
        Assert.Equal(0.305m, row.GetProperty("progress_value").GetDecimal());
        Assert.Equal("severely_behind", row.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Progress_OfItsOwnOutput_IsTheSameOutput()
    {
        var once = await RunAsync($"{Headings}\n甲,2020,100,2023,130,200,2025,1,\n", "cagr");
        Assert.Equal(once.Output, (await RunAsync(once.Output, "cagr")).Output);
    }

    public static TheoryData<string, string> BadInput => new()
    {
        { "", "是空的" },
        { "series,direction\n", "第 1 行：缺少列 base_year、base_value" },
        { $"{Headings},series\n", "第 1 行第 10 列（series）：列名重复" },
        { $"{Headings}\n甲,2020,1\n", "第 2 行：有 3 列，列名有 9 列" },
        { $"{Headings}\n\n甲,2020,1万,2022,5,,,1,\n", "第 3 行第 3 列（base_value）：“1万”不是数字" },
        { $"{Headings}\n甲,2020,１２,2022,5,,,1,\n", "第 2 行第 3 列（base_value）：“１２”不是数字" },
        { $"{Headings}\n甲,2020,NaN,2022,5,,,1,\n", "“NaN”不是数字" },
        { $"{Headings}\n甲,2020,1e999,2022,5,,,1,\n", "“1e999”不是数字" },
        { $"{Headings}\n甲,二〇二〇,1,2022,5,,,1,\n", "第 2 行第 2 列（base_year）：“二〇二〇”不是四位年份" },
        { $"{Headings}\n甲,2020.5,1,2022,5,,,1,\n", "“2020.5”不是四位年份" },
        { $"{Headings}\n甲,2020,1,2022,5,,,,\n", "第 2 行第 8 列（direction）：应为 1（越高越好）或 -1（越低越好）" },
        { $"{Headings}\n甲,2020,1,2022,5,,,2,\n", "（direction）：应为 1" },
        { $"{Headings}\n,2020,1,2022,5,,,1,\n", "第 2 行第 1 列（series）：不能为空" },
        { $"{Headings}\n\"甲,2020,1,2022,5,,,1,\n", "第 2 行第 1 列：引号没有配对" },
        { $"{Headings}\n\"甲\n乙\",2020,1,2022,5,,,1,\n丙,x,1,2022,5,,,1,\n", "第 4 行第 2 列" },
        { $"{Headings}\n\"甲\"乙,2020,1,2022,5,,,1,\n", "右引号后面还有文字" },
    };

    [Theory, MemberData(nameof(BadInput))]
    public async Task Cagr_BadInput_ExitsThreeAndNamesFileLineAndColumn(string content, string message)
    {
        var outcome = await RunAsync(content, "cagr");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains("进度.csv”", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020,100000000000000000000,2022,5,200,2025,1,", "（base_value）：“100000000000000000000”不是绝对值不超过 1e18 的数字")]
    [InlineData("2020,1,2022,5,200,2025,1,high", "（limit）：“high”不是数字")]
    public async Task Linear_BadInput_ExitsThree(string row, string message)
    {
        var outcome = await RunAsync($"{Headings}\n甲,{row}\n", "linear");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_ManyProblems_AreAllCounted()
    {
        var outcome = await RunAsync(Headings + "\n" + string.Concat(Enumerable.Repeat("甲,x,1,2022,5,,,1,\n", 30)), "cagr");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("另有 10 处问题没有列出", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_FileInAnotherEncoding_ExitsThreeAndNamesTheLine()
    {
        var bytes = Encoding.UTF8.GetBytes(Headings + "\n").Concat(new byte[] { 0xBC, 0xD7, 0x2C }).ToArray();
        var outcome = await CliProcess.RunAsync("calc", "progress", _folder.Write("国标.csv", bytes), "--method", "cagr");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("国标.csv”第 2 行：不是 UTF-8 编码", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calc progress a.csv", "缺少选项 --method")]
    [InlineData("calc progress a.csv --method ols", "只能是 cagr 或 linear，不能是“ols”")]
    [InlineData("calc progress --method cagr", "缺少参数 FILE")]
    [InlineData("calc progress a.csv --method cagr --format xml", "只能是 csv 或 json，不能是“xml”")]
    [InlineData("calc", "还要说明做什么：progress")]
    public async Task Progress_BadArguments_ExitsTwo(string args, string message)
    {
        var outcome = await CliProcess.RunAsync(args.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_NoSuchFile_ExitsThree()
    {
        var outcome = await CliProcess.RunAsync("calc", "progress", "没有.csv", "--method", "cagr");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("找不到文件“没有.csv”", outcome.Error, StringComparison.Ordinal);
    }

    private Task<CliProcess.Outcome> RunAsync(string content, string method, params string[] more) =>
        CliProcess.RunAsync(["calc", "progress", _folder.Write("进度.csv", Encoding.UTF8.GetBytes(content)), "--method", method, .. more]);
}
