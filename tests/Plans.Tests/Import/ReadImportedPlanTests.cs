using System.Text;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Import;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Tests.Import;

public sealed class ReadImportedPlanTests
{
    public static TheoryData<string, string, string> BadFiles => new()
    {
        { "空.txt", "", "是空的" },
        { "空白.txt", " \r\n\t ", "是空的" },
        { "扫描.pdf", "%PDF-1.4 断了", "不能作为 PDF 打开" },
        { "改名.docx", "这是纯文本", "内容却不是 Word 文档" },
        { "乱码.txt", "\u0000\u0001\u0002\u0003\u0004", "不是文字" },
    };

    [Theory, OnEveryDatabase]
    public async Task Read_Plan_StoresTextOutlineFindingsAndDetails(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);

        var import = await journey.ReadAsync();

        var review = await journey.ReviewAsync(import);
        Assert.Equal((ImportState.Review, 100), (review.Import.State, review.Import.Percent));
        Assert.Equal((2026, 2030), (review.Import.StartYear, review.Import.EndYear));
        Assert.Equal(ImportJourney.Text, review.Text);
        Assert.Contains(review.Outline, h => h.Title.Contains("发展目标", StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ItemKind>(), review.Findings.Select(f => f.Kind).Distinct().Order());
        Assert.All(review.Findings, f => Assert.Equal(FindingDecision.Pending, f.Decision));
        Assert.All(review.Findings, f => Assert.InRange(f.End, f.Start + 1, review.Text.Length));
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Notice>().CountAsync(n => n.UserId == journey.Preparer.UserId)));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_JobRunAgain_FindsEverythingOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);
        var import = await journey.ReadAsync();
        var found = (await journey.ReviewAsync(import)).Findings.Count;

        await RunAsync(platform, import);

        Assert.Equal(found, (await journey.ReviewAsync(import)).Findings.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ProcessKilledHalfway_IsDoneFromTheStartNextTime(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);
        var import = (await journey.StartAsync()).Value;
        // A killed run leaves the state it had announced and nothing else.
        await platform.SeeAsync(db => db.Set<PlanImport>().ExecuteUpdateAsync(s => s.SetProperty(i => i.State, ImportState.Reading).SetProperty(i => i.Percent, 50)));

        await platform.RunJobsAsync();

        Assert.Equal(ImportState.Review, (await journey.SeeAsync(import)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_CancelledHalfway_KeepsNothingAndGoesOnLater(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);
        var import = (await journey.StartAsync()).Value;
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(platform, import, stopped.Token));
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Finding>().CountAsync()));
        await RunAsync(platform, import);

        Assert.Equal(ImportState.Review, (await journey.SeeAsync(import)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_TwoRunsAtOnce_FindsEverythingOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);
        var import = (await journey.StartAsync()).Value;

        await Task.WhenAll(RunAsync(platform, import), RunAsync(platform, import));

        var review = await journey.ReviewAsync(import);
        Assert.Equal(review.Findings.Count, review.Findings.DistinctBy(f => (f.Kind, f.Start, f.End, f.Title)).Count());
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<ImportedDocument>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_BadFile_FailsWithWhatToDoAndKeepsNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);
        foreach (var (name, content, message) in BadFiles.Select(row => row.Data))
        {
            var import = (await journey.StartAsync(name, Encoding.UTF8.GetBytes(content))).Value;
            await platform.RunJobsAsync();

            var failed = await journey.SeeAsync(import);
            Assert.Equal(ImportState.Failed, failed.State);
            Assert.Contains(message, failed.Message, StringComparison.Ordinal);
            Assert.Contains(name, failed.Message, StringComparison.Ordinal);
        }

        Assert.Equal((0, 0), await platform.SeeAsync(async db => (await db.Set<Finding>().CountAsync(), await db.Set<ImportedDocument>().CountAsync())));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_OneLineOfTenMegabytes_IsRefusedAsTooLong(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);

        var import = await journey.ReadAsync(new string('长', 3_500_000));

        var failed = await journey.SeeAsync(import);
        Assert.Equal(ImportState.Failed, failed.State);
        Assert.Contains("50 万字", failed.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Start_FileOverTheLimit_IsRefusedAndNothingSaved(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);

        var refused = await journey.StartAsync("大.txt", new byte[StartImport.LargestFile + 1]);

        Assert.Equal("import.too-large", refused.Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<PlanImport>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Start_RegionOutsideTheScope_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);

        var refused = await journey.StartAsync(by: Actors.Staff(Actors.OtherCity));

        Assert.Equal(Problem.NotAllowedCode, refused.Problem?.Code);
        Assert.Empty(platform.Jobs.Waiting);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GivenUpMeanwhile_StaysGivenUp(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var journey = await ImportJourney.InAsync(platform);
        var import = (await journey.StartAsync()).Value;

        Assert.True((await platform.AsAsync<AbandonImport, Result>(journey.Preparer, u => u.HandleAsync(import))).Succeeded);
        await platform.RunJobsAsync();

        Assert.Equal(ImportState.Abandoned, (await journey.SeeAsync(import)).State);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Finding>().CountAsync()));
    }

    private static Task<bool> RunAsync(TestPlatform platform, Guid import, CancellationToken? stop = null) =>
        platform.AsAsync(Kernel.Access.Actor.System, async services =>
        {
            await ((IBackgroundJob)services.GetRequiredService<ReadImportedPlan>()).RunAsync(import, stop ?? TestContext.Current.CancellationToken);
            return true;
        });
}
