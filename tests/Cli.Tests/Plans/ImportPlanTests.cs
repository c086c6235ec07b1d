using System.Text;

namespace Chuangpu.Cli.Tests.Plans;

public sealed class ImportPlanTests
{
    private const string Text = "云川市“十五五”科技创新规划\n\n（2026—2030年）\n\n一、发展目标\n\n到2030年，高新技术企业达到120家以上。\n";

    [Fact]
    public async Task Import_UnknownRegionOrUser_ExitsTwoAndSavesNothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("规划.txt", Encoding.UTF8.GetBytes(Text));

        var region = await CliProcess.RunAsync("plan", "import", file, "--region", "999999", "--data", folder.Path);
        var user = await CliProcess.RunAsync("plan", "import", file, "--region", "140400", "--as", "没有此人", "--data", folder.Path);

        Assert.Equal((2, 2), (region.ExitCode, user.ExitCode));
        Assert.Contains("没有代码为“999999”的地区", region.Error, StringComparison.Ordinal);
        Assert.Contains("没有名为“没有此人”的用户", user.Error, StringComparison.Ordinal);
        Assert.Empty(region.OutputBytes);
    }

    [Fact]
    public async Task Import_Plan_WritesTheIdAndSaysWhereToReview()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("规划.txt", Encoding.UTF8.GetBytes(Text));

        var outcome = await CliProcess.RunAsync("plan", "import", file, "--region", "140400", "--data", folder.Path);

        Assert.Equal(0, outcome.ExitCode);
        Assert.True(Guid.TryParse(outcome.Output.Trim(), out var id), outcome.Output);
        Assert.Contains($"/plans/imports/{id}/review", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("找到 1 条", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EmptyFile_ExitsThreeWithTheReason()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("空.txt", []);

        var outcome = await CliProcess.RunAsync("plan", "import", file, "--region", "140400", "--data", folder.Path);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("“空.txt”是空的", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.OutputBytes);
    }

    [Fact]
    public async Task Import_MissingFile_ExitsThree()
    {
        using var folder = new TemporaryFolder();

        var outcome = await CliProcess.RunAsync("plan", "import", Path.Combine(folder.Path, "没有.txt"), "--region", "140400", "--data", folder.Path);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("找不到文件", outcome.Error, StringComparison.Ordinal);
    }
}
