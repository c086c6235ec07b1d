using System.IO.Compression;
using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Import;
using Chuangpu.Policies.Library;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Chuangpu.Policies.Tests.PolicyBuilder;

namespace Chuangpu.Policies.Tests.Import;

public sealed class ImportPolicyTests
{
    private const string Text = """
        云川市支持科技创新若干政策
        云政发〔2025〕9号

        一、支持企业创新
        对首次认定的高新技术企业，一次性奖励10万元。企业应当如实申报。
        对企业购买科技成果的，按实际支付额的10%给予补助，每年最高不超过30万元。
        """;

    private static async Task<TestPlatform> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        return platform;
    }

    private static Task<Result<Guid>> StartAsync(TestPlatform platform, ImportPolicy.Request request, Actor? actor = null) =>
        platform.AsAsync<ImportPolicy, Result<Guid>>(actor ?? Author, u => u.HandleAsync(request));

    private static Task<PolicyImport> SeeAsync(TestPlatform platform, Guid import) => platform.SeeAsync(db => db.Set<PolicyImport>().SingleAsync(i => i.Id == import));

    // Handed in and read to the end.
    private static async Task<PolicyImport> ImportAsync(TestPlatform platform, ImportPolicy.Request request)
    {
        var started = await StartAsync(platform, request);
        Assert.Null(started.Problem);
        await platform.RunJobsAsync();
        return await SeeAsync(platform, started.Value);
    }

    private static Task<bool> RunAsync(TestPlatform platform, Guid import, CancellationToken? stop = null) => platform.AsAsync(Actor.System, async services =>
    {
        await services.GetRequiredService<ReadImportedPolicy>().RunAsync(import, stop ?? TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<(int Documents, int Texts)> CountAsync(TestPlatform platform) =>
        platform.SeeAsync(async db => (await db.Set<PolicyDocument>().CountAsync(), await db.Set<PolicyText>().CountAsync()));

    private static FormFile AFile(string name, string content) => AFile(name, Encoding.UTF8.GetBytes(content));

    private static FormFile AFile(string name, byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "File", name);

    [Theory, OnEveryDatabase]
    public async Task Import_Text_IsReadInTheBackgroundIntoADraftOnlyTheBureauSees(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var started = (await StartAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.txt", Text) })).Value;
        Assert.Equal((PolicyImportState.Queued, null), ((await SeeAsync(platform, started)).State, (await SeeAsync(platform, started)).DocumentId));
        Assert.Equal((0, 0), await CountAsync(platform));
        var todos = await platform.AsAsync(Author, s => new PolicyImportTodos(s.GetRequiredService<ChuangpuDb>()).ListAsync(Author, TestContext.Current.CancellationToken));
        Assert.Equal($"/policies/imports/{started}", Assert.Single(todos).Href);
        await platform.RunJobsAsync();

        var import = await SeeAsync(platform, started);
        Assert.Equal((PolicyImportState.Done, 100, null), (import.State, import.Percent, import.Message));
        var id = import.DocumentId!.Value;
        var view = (await platform.AsAsync<ReadPolicy, Result<ReadPolicy.View>>(Author, u => u.HandleAsync(id))).Value;
        Assert.Equal(("云川市支持科技创新若干政策", "云政发〔2025〕9号", PolicyState.Draft), (view.Document.Title, view.Document.DocumentNumber, view.State));
        Assert.Equal((Author.UserId, import.AttachmentId), (view.Text!.ReadBy, view.Text.AttachmentId));
        Assert.Equal(2, view.Open.Count);
        Assert.All([Actor.Anonymous, Actors.Staff(Actors.OtherCity)], other =>
            Assert.Equal(Problem.NotFoundCode, platform.AsAsync<ReadPolicy, Result<ReadPolicy.View>>(other, u => u.HandleAsync(id)).Result.Problem?.Code));
        Assert.Equal($"/policies/{id}", await platform.SeeAsync(db => db.Set<Notice>().Where(n => n.UserId == Author.UserId).Select(n => n.Href).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Start_WhatCannotBe_IsRefusedAndNothingKept(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Equal(Problem.NotAllowedCode, (await StartAsync(platform, new() { RegionCode = Actors.City, Pasted = Text }, Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal("input", (await StartAsync(platform, new() { RegionCode = Actors.City })).Problem?.Code);
        Assert.Equal(("input", "只有 2 个字，不像一份政策全文，请粘贴全文"), (await StartAsync(platform, new() { RegionCode = Actors.City, Pasted = "政策" })).Problem is { } bare ? (bare.Code, bare.Message.TrimEnd('。')) : default);
        Assert.Equal("file.type", (await StartAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.txt", "\0\0\0") })).Problem?.Code);
        Assert.Equal("file.type", (await StartAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.exe", Text) })).Problem?.Code);
        Assert.Equal("file.ending", (await StartAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.docx", Text) })).Problem?.Code);
        Assert.Equal("policy.too-large", (await StartAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.txt", new byte[ImportPolicy.LargestFile + 1]) })).Problem?.Code);
        Assert.Empty(platform.Jobs.Waiting);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<PolicyImport>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_BadFile_FailsWithWhatToDoAndKeepsTheFile(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        foreach (var (name, content, says) in new[]
        {
            ("扫描.pdf", Encoding.UTF8.GetBytes("%PDF-1.4 断了"), "不能作为 PDF 打开"), ("炸弹.docx", Bomb(), "解压后大得异常"), ("长.txt", Encoding.UTF8.GetBytes(new string('长', ReadImportedPolicy.LongestText + 1)), "20 万字"),
            ("空.txt", Encoding.UTF8.GetBytes("政策"), "只读到 2 个字，不像一份政策全文，没有建立草稿。"),
        })
        {
            var failed = await ImportAsync(platform, new() { RegionCode = Actors.City, File = AFile(name, content) });

            Assert.Equal((PolicyImportState.Failed, null), (failed.State, failed.DocumentId));
            Assert.Contains(says, failed.Message, StringComparison.Ordinal);
            var sha = await platform.SeeAsync(db => db.Set<Attachment>().Where(a => a.Id == failed.AttachmentId).Select(a => a.Sha256).SingleAsync());
            await using var kept = platform.Services.GetRequiredService<FileStore>().Open(sha);
            Assert.Equal(content.Length, kept.Length);
        }

        Assert.Equal((0, 0), await CountAsync(platform));
        Assert.Equal(4, await platform.SeeAsync(db => db.Set<Notice>().CountAsync(n => n.UserId == Author.UserId)));
    }

    [Theory, OnEveryDatabase]
    public async Task Retry_FailedByAFaultOfTheProgram_ReadsTheKeptFile(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var import = (await StartAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.txt", Text) })).Value;
        // The bytes are away for a while: a fault of the place, not of the file.
        var sha = await platform.SeeAsync(db => db.Set<Attachment>().Select(a => a.Sha256).SingleAsync());
        var place = Directory.GetFiles(platform.Settings.DataFolder, sha, SearchOption.AllDirectories).Single();
        File.Move(place, place + ".away");
        await Assert.ThrowsAsync<FileNotFoundException>(() => RunAsync(platform, import));
        Assert.Equal(PolicyImportState.Failed, (await SeeAsync(platform, import)).State);
        Assert.Contains("程序出错", (await SeeAsync(platform, import)).Message, StringComparison.Ordinal);
        Task<Result> RetryAsync(Actor actor) => platform.AsAsync<RetryPolicyImport, Result>(actor, u => u.HandleAsync(import));

        File.Move(place + ".away", place);
        Assert.Equal(Problem.NotFoundCode, (await RetryAsync(Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.True((await RetryAsync(Author)).Succeeded);
        await platform.RunJobsAsync();

        Assert.Equal((PolicyImportState.Done, null), ((await SeeAsync(platform, import)).State, (await SeeAsync(platform, import)).Message));
        Assert.Equal("import.state", (await RetryAsync(Author)).Problem?.Code);
        Assert.Equal((1, 1), await CountAsync(platform));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_ProcessKilledHalfway_IsDoneFromTheStartNextTime(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var import = (await StartAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).Value;
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(platform, import, stopped.Token));
        // A killed run leaves the state it had announced and nothing else.
        await platform.SeeAsync(db => db.Set<PolicyImport>().ExecuteUpdateAsync(s => s.SetProperty(i => i.State, PolicyImportState.Reading).SetProperty(i => i.Percent, 60)));
        Assert.Equal((0, 0), await CountAsync(platform));

        await platform.RunJobsAsync();
        await RunAsync(platform, import);

        Assert.Equal(PolicyImportState.Done, (await SeeAsync(platform, import)).State);
        Assert.Equal((1, 1), await CountAsync(platform));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_TwoRunsAtOnce_MakeOneDocument(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var import = (await StartAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).Value;

        await Task.WhenAll(RunAsync(platform, import), RunAsync(platform, import));

        Assert.Equal(PolicyImportState.Done, (await SeeAsync(platform, import)).State);
        Assert.Equal((1, 1), await CountAsync(platform));
    }

    [Theory, OnEveryDatabase]
    public async Task Import_SameFileTwice_IsOneReadingWhileItWaitsAndOneDocumentAfter(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        ImportPolicy.Request Same(string name) => new() { RegionCode = Actors.City, File = AFile(name, Text) };

        var first = (await StartAsync(platform, Same("办法.txt"))).Value;
        Assert.Equal(first, (await StartAsync(platform, Same("办法（副本）.txt"))).Value);
        await platform.RunJobsAsync();
        var again = await ImportAsync(platform, Same("办法.txt"));

        Assert.NotEqual(first, again.Id);
        Assert.Equal((PolicyImportState.Done, (await SeeAsync(platform, first)).DocumentId), (again.State, again.DocumentId));
        Assert.Contains("完全相同，没有重复导入", again.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountAsync(platform));
    }

    [Theory, OnEveryDatabase]
    public async Task Read_GivenUpMeanwhile_StaysGivenUp(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var import = (await StartAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).Value;

        Assert.True((await platform.AsAsync<AbandonPolicyImport, Result>(Author, u => u.HandleAsync(import))).Succeeded);
        await platform.RunJobsAsync();

        Assert.Equal(PolicyImportState.Abandoned, (await SeeAsync(platform, import)).State);
        Assert.Equal((0, 0), await CountAsync(platform));
        Assert.Equal("import.state", (await platform.AsAsync<AbandonPolicyImport, Result>(Author, u => u.HandleAsync(import))).Problem?.Code);
    }

    // A Word file of a few kilobytes whose text unpacks to 120 MB.
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml");
            using var part = zip.CreateEntry("word/document.xml").Open();
            var blank = new byte[1 << 20];
            for (var i = 0; i < 120; i++)
            {
                part.Write(blank);
            }
        }

        return bytes.ToArray();
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_BySecondPerson_OpensItToEverybody(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var id = (await ImportAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).DocumentId!.Value;

        Assert.Equal("policy.four-eyes", (await PublishAsync(platform, id, Author)).Problem?.Code);
        Assert.Equal("policy.dates", (await PublishAsync(platform, id)).Problem?.Code);
        var version = await platform.SeeAsync(db => db.Set<PolicyDocument>().Select(d => d.Version).SingleAsync());
        Assert.True((await platform.AsAsync<EditPolicy, Result>(Author, u => u.HandleAsync(new() { DocumentId = id, Version = version, Title = "云川市演示政策", InForceFrom = new DateOnly(2025, 7, 1) }))).Succeeded);
        Assert.True((await PublishAsync(platform, id)).Succeeded);

        var view = (await platform.AsAsync<ReadPolicy, Result<ReadPolicy.View>>(Actor.Anonymous, u => u.HandleAsync(id))).Value;
        Assert.Equal((PolicyState.Coming, 1), (view.State, view.Text?.Number));
        Assert.Empty(view.Open);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_NewVersion_TakesTheSentenceOfAClauseAlongWhenPublished(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var id = (await ImportAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).DocumentId!.Value;
        var text = await platform.SeeAsync(db => db.Set<PolicyText>().SingleAsync());
        var sentence = ClauseSentence.In(text.Text)[1];
        var clause = (await platform.AsAsync<AddClause, Result<Guid>>(Author, u => u.HandleAsync(new() { DocumentId = id, Name = "买成果", TextId = text.Id, Start = sentence.Start }))).Value;
        await platform.AsAsync(Actor.System, async s =>
        {
            var db = s.GetRequiredService<ChuangpuDb>();
            (await db.Set<PolicyDocument>().SingleAsync()).InForceFrom = new DateOnly(2025, 1, 1);
            return await db.SaveChangesAsync();
        });
        var second = await ImportAsync(platform, new() { DocumentId = id, Pasted = "新加的一段。\n" + Text });
        Assert.Equal((PolicyImportState.Done, id, null), (second.State, second.DocumentId, second.Message));
        Assert.Contains("第 2 版完全相同", (await ImportAsync(platform, new() { DocumentId = id, Pasted = "新加的一段。\n" + Text })).Message, StringComparison.Ordinal);

        Assert.True((await platform.AsAsync<PublishPolicy, Result>(Publisher, u => u.HandleAsync(new() { DocumentId = id }))).Succeeded);

        var moved = await platform.SeeAsync(db => db.Set<AwardClause>().SingleAsync(c => c.Id == clause));
        var newest = await platform.SeeAsync(db => db.Set<PolicyText>().SingleAsync(t => t.Number == 2));
        Assert.Equal((newest.Id, sentence.Start + 7), (moved.TextId, moved.Start));
        Assert.Equal(text.Text[sentence.Start..sentence.End], newest.Text[moved.Start!.Value..moved.End!.Value]);
    }
}
