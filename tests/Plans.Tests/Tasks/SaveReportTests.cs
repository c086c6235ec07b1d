using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Evidence;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class SaveReportTests
{
    [Theory, OnEveryDatabase]
    public async Task Save_ByAnybodyButTheLeadUnit_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var others = new[]
        {
            scene.Supporter, scene.Bureau, Actors.Staff(Actors.County), Actors.Leader(), Actors.Department(Guid.NewGuid()),
            Actors.Enterprise(scene.Lead.Id), Actors.Expert, Actor.Anonymous,
        };

        foreach (var other in others)
        {
            Assert.Equal(Problem.NotAllowedCode, (await scene.SaveAsync(scene.AReport(), other)).Problem?.Code);
        }

        Assert.Equal(0, await platform.SeeAsync(db => db.Set<ProgressReport>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_ByABureauThatLeadsItself_IsKept(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        var saved = await scene.SaveAsync(scene.AReport(), scene.Bureau with { OrganisationId = scene.Lead.Id });

        Assert.Equal(ReportState.Submitted, (await scene.ReportAsync(saved.Value)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_AsDraftThenSubmit_IsOneReportAndLeavesTheTaskAlone(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        var draft = await scene.ReportAsync((await scene.SaveAsync(scene.AReport(submit: false))).Value);
        Assert.Equal(ReportState.Draft, draft.State);

        var again = scene.AReport();
        (again.ReportId, again.Version, again.Text) = (draft.Id, draft.Version, "完成选址和设计。");
        Assert.Equal(draft.Id, (await scene.SaveAsync(again)).Value);

        var submitted = await scene.ReportAsync(draft.Id);
        Assert.Equal((ReportState.Submitted, "完成选址和设计。", 1), (submitted.State, submitted.Text, submitted.Number));
        Assert.Equal(scene.Reporter.UserId, submitted.SubmittedBy);
        Assert.Equal((TaskState.NotStarted, 0), await platform.SeeAsync(async db => (await db.Set<PlanTask>().SingleAsync()) is var t ? (t.State, t.Percent) : default));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_WhileAnotherWaits_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SubmittedAsync();

        Assert.Equal("report.waiting", (await scene.SaveAsync(scene.AReport())).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_NewWhileADraftIsOpen_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SaveAsync(scene.AReport(submit: false));

        Assert.Equal("report.draft", (await scene.SaveAsync(scene.AReport())).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_DraftChangedByAColleague_IsAConflictAndKeepsTheirs(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var draft = await scene.ReportAsync((await scene.SaveAsync(scene.AReport(submit: false))).Value);

        SaveReport.Request Edit(string text)
        {
            var request = scene.AReport(submit: false);
            (request.ReportId, request.Version, request.Text) = (draft.Id, draft.Version, text);
            return request;
        }

        Assert.True((await scene.SaveAsync(Edit("先保存的"))).Succeeded);
        var second = await scene.SaveAsync(Edit("后保存的"), Actors.Department(scene.Lead.Id, "同事"));

        Assert.Equal(Problem.ConflictCode, second.Problem?.Code);
        Assert.Equal("先保存的", (await scene.ReportAsync(draft.Id)).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_TwoLeadUnits_EachHasItsOwnDraft(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await platform.GivenAsync(new TaskUnit { TaskId = scene.Task.Id, Name = "市发改委", OrganisationId = Guid.NewGuid(), Leads = true, Ordinal = 2 });
        var other = await platform.SeeAsync(db => db.Set<TaskUnit>().Where(u => u.Name == "市发改委").Select(u => u.OrganisationId!.Value).SingleAsync());

        Assert.True((await scene.SaveAsync(scene.AReport(submit: false))).Succeeded);
        Assert.True((await scene.SaveAsync(scene.AReport(submit: false), Actors.Department(other))).Succeeded);
    }

    [Theory]
    [InlineData(101, TaskState.UnderWay, "2025-06-20", "完成比例应在 0 至 100 之间")]
    [InlineData(-1, TaskState.UnderWay, "2025-06-20", "完成比例应在 0 至 100 之间")]
    [InlineData(99, TaskState.Finished, "2025-06-20", "完成比例应为 100%")]
    [InlineData(1, TaskState.NotStarted, "2025-06-20", "完成比例应为 0%")]
    [InlineData(50, TaskState.Adjusted, "2025-06-20", "只能由调整决定得出")]
    [InlineData(50, TaskState.UnderWay, "2020-12-31", "早于规划开始的 2021-01-01")]
    [InlineData(50, TaskState.UnderWay, "2025-07-01", "晚于今天")]
    public async Task Save_BadInput_SaysWhatToDoAndSavesNothing(int percent, TaskState state, string period, string message)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var scene = await TaskScene.SetAsync(platform);
        var request = scene.AReport(percent: percent, state: state);
        request.PeriodEnd = DateOnly.Parse(period, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(message, (await scene.SaveAsync(request)).Problem?.Message, StringComparison.Ordinal);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<ProgressReport>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_PlanEnded_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await platform.AsAsync<Kernel.Database.ChuangpuDb, int>(Actor.System, async db =>
        {
            (await db.Set<Plan>().SingleAsync()).Status = PlanStatus.Completed;
            return await db.SaveChangesAsync();
        });

        Assert.Equal("plan.closed", (await scene.SaveAsync(scene.AReport())).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_WithEvidence_KeepsTheFileForBureauAndUnitOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        var saved = await scene.SaveAsync(scene.AReport(), null, Pdf("验收.pdf"));

        var attachment = Assert.Single((await scene.ReportAsync(saved.Value)).Files).AttachmentId;
        Task<int> Files(Actor actor) => platform.AsAsync<Kernel.Database.ChuangpuDb, int>(actor, db => db.Set<Kernel.Files.Attachment>().CountAsync(a => a.Id == attachment));
        Assert.Equal(1, await Files(scene.Bureau));
        Assert.Equal(1, await Files(scene.Reporter));
        Assert.Equal(0, await Files(Actors.Department(Guid.NewGuid())));
        Assert.Equal(0, await Files(Actors.Staff(Actors.OtherCity)));
        Assert.Equal(0, await Files(Actor.Anonymous));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_RemovingAFile_TakesItOffTheDraft(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var draft = await scene.ReportAsync((await scene.SaveAsync(scene.AReport(submit: false), null, Pdf("一.pdf"), Pdf("二.pdf"))).Value);
        var request = scene.AReport(submit: false);
        (request.ReportId, request.Version, request.RemoveFiles) = (draft.Id, draft.Version, [draft.Files[0].Id]);

        Assert.True((await scene.SaveAsync(request)).Succeeded);

        Assert.Equal(draft.Files[1].Id, Assert.Single((await scene.ReportAsync(draft.Id)).Files).Id);
    }

    [Theory]
    [InlineData("程序.exe", "MZ\u0001")]
    [InlineData("不是真的.pdf", "hello")]
    [InlineData("空的.pdf", "")]
    public async Task Save_EvidenceOfAWrongType_IsRefusedWhole(string name, string content)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var scene = await TaskScene.SetAsync(platform);

        var saved = await scene.SaveAsync(scene.AReport(), null, Pdf("好的.pdf"), new EvidenceUpload(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content))));

        Assert.StartsWith("file.", saved.Problem?.Code, StringComparison.Ordinal);
        Assert.Contains(name, saved.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<ProgressReport>().CountAsync()));
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Kernel.Files.Attachment>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Submit_Always_TellsTheBureauOfTheRegion(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var bureau = await scene.AccountAsync(Role.BureauStaff, Actors.City);
        await scene.AccountAsync(Role.BureauStaff, Actors.OtherCity);

        await scene.SaveAsync(scene.AReport(submit: false));
        Assert.Empty(await platform.SeeAsync(db => db.Set<Kernel.Notices.Notice>().ToListAsync()));
        var draft = await platform.SeeAsync(db => db.Set<ProgressReport>().SingleAsync());
        var request = scene.AReport();
        (request.ReportId, request.Version) = (draft.Id, draft.Version);
        await scene.SaveAsync(request);

        var notice = Assert.Single(await platform.SeeAsync(db => db.Set<Kernel.Notices.Notice>().ToListAsync()));
        Assert.Equal((bureau.UserId!.Value, $"/plans/{scene.Plan.Id}/tasks/{scene.Task.Id}/reports/{draft.Id}"), (notice.UserId, notice.Href));
    }

    private static EvidenceUpload Pdf(string name) => new(name, new MemoryStream("%PDF-1.7 x"u8.ToArray()));
}
