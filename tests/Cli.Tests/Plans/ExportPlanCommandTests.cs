using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Register;
using Chuangpu.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cli.Tests.Plans;

public sealed class ExportPlanCommandTests
{
    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("json", "{")]
    public async Task Export_PlanByPartOfItsTitle_WritesTheFile(string format, string start)
    {
        using var folder = new TemporaryFolder();
        await GivenPlansAsync(folder, "云川市科技创新规划");
        var file = Path.Combine(folder.Path, $"报告.{format}");

        var outcome = await CliProcess.RunAsync("plan", "export", "云川市", "--format", format, "-o", file, "--data", folder.Path);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Empty(outcome.OutputBytes);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(start, System.Text.Encoding.ASCII.GetString(bytes, 0, start.Length));
        if (format == "json")
        {
            Assert.Contains("云川市科技创新规划", JsonDocument.Parse(bytes).RootElement.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Export_TitleOfNoneOrSeveral_ExitsTwoAndNamesThem()
    {
        using var folder = new TemporaryFolder();
        await GivenPlansAsync(folder, "云川市科技创新规划", "云川市人才规划");

        var several = await CliProcess.RunAsync("plan", "export", "云川市", "--data", folder.Path);
        var none = await CliProcess.RunAsync("plan", "export", "没有这份", "--data", folder.Path);

        Assert.Equal((2, 2), (several.ExitCode, none.ExitCode));
        Assert.Contains("云川市人才规划", several.Error, StringComparison.Ordinal);
        Assert.Contains("没有找到规划", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToAFolderThatIsNotThere_ExitsThreeAndSaysWhatToCheck()
    {
        using var folder = new TemporaryFolder();
        await GivenPlansAsync(folder, "云川市科技创新规划");

        var outcome = await CliProcess.RunAsync("plan", "export", "云川市", "-o", Path.Combine(folder.Path, "没有", "报告.docx"), "--data", folder.Path);

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("无法写入文件", outcome.Error, StringComparison.Ordinal);
    }

    private static async Task GivenPlansAsync(TemporaryFolder folder, params string[] titles)
    {
        await using var services = new ServiceCollection().AddLogging().AddChuangpu(new PlatformSettings(folder.Path, null)).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<ChuangpuDb>();
        db.AddRange(titles.Select(t => new Plan { Title = t, RegionCode = "140400", StartYear = 2021, EndYear = 2025 }));
        await db.SaveChangesAsync();
    }
}
