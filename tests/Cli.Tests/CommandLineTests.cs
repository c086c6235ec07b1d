namespace Chuangpu.Cli.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string[], string> WrongArguments => new()
    {
        { [], "还要说明做什么：plan、calc" },
        { ["plan"], "还要说明做什么：extract、import" },
        { ["plan", "import", "a.txt"], "要且只能给一个" },
        { ["plam"], "不认识的命令或参数“plam”" },
        { ["plan", "extract"], "缺少参数 FILE" },
        { ["plan", "extract", "a.txt", "b.txt"], "不认识的命令或参数“b.txt”" },
        { ["plan", "extract", "a.txt", "--format"], "选项 --format 后面缺少取值" },
        { ["plan", "extract", "a.txt", "--format", "xml"], "只能是 json 或 text，不能是“xml”" },
        { ["plan", "extract", "a.txt", "--format", "json", "--format", "text"], "选项 --format 只能给一次" },
        { ["plan", "extract", "a.txt", "--colour"], "不认识的命令或参数“--colour”" },
    };

    [Theory]
    [MemberData(nameof(WrongArguments))]
    public async Task Run_WrongArguments_ExitsTwoAndSaysWhyInChinese(string[] args, string message)
    {
        var outcome = await CliProcess.RunAsync(args);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.OutputBytes);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--help 查看用法", outcome.Error, StringComparison.Ordinal);
        // No word of the library's own English.
        Assert.DoesNotContain("Required", outcome.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("argument", outcome.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--help", "命令：")]
    [InlineData("plan --help", "extract")]
    [InlineData("plan extract --help", "FILE")]
    [InlineData("plan extract -h", "--format, -f <json|text>")]
    public async Task Run_Help_IsChineseOnStandardOutput(string args, string part)
    {
        var outcome = await CliProcess.RunAsync(args.Split(' '));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Error);
        Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("用法：chuangpu", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", outcome.Output, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, outcome.OutputBytes[0]);
    }
}
