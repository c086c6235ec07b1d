using System.Text;
using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Import;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Import;

/// <summary>The steps of an import, each as the person who does it, in a request of its own.</summary>
internal sealed class ImportJourney(TestPlatform platform)
{
    /// <summary>An invented plan with one of each: a goal, a task, a project, a promised document, a clause.</summary>
    public const string Text = """
        云川市“十五五”科技创新规划

        （2026—2030年）

        一、发展目标

        到2030年，高新技术企业达到120家以上。全社会研发经费投入强度达到2.5%。

        二、主要任务

        （一）培育企业

        建立高新技术企业培育库，逐户指导申报。（牵头单位：市科技局；配合单位：市财政局）

        （二）建设平台

        制定《云川市技术转移管理办法》。

        三、重点项目

        1. 云川中试基地一期工程。建设三条中试线。

        2. 云川工业算力中心二期工程。建设两个机房。

        四、支持政策

        对首次认定的高新技术企业，一次性给予20万元奖励。
        """;

    public Actor Preparer { get; } = Actors.Staff(name: "甲科员");

    public Actor Second { get; } = Actors.Staff(name: "乙科长");

    public static async Task<ImportJourney> InAsync(TestPlatform platform)
    {
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture });
        return new ImportJourney(platform);
    }

    public Task<Result<Guid>> StartAsync(string text = Text, Guid? plan = null, Actor? by = null) =>
        StartAsync("规划.txt", Encoding.UTF8.GetBytes(text), plan, by);

    public Task<Result<Guid>> StartAsync(string fileName, byte[] content, Guid? plan = null, Actor? by = null) =>
        platform.AsAsync<StartImport, Result<Guid>>(by ?? Preparer, u => u.HandleAsync(new(plan is null ? Actors.City : null, plan, fileName, new MemoryStream(content))));

    public async Task<Guid> ReadAsync(string text = Text, Guid? plan = null)
    {
        var import = (await StartAsync(text, plan)).Value;
        await platform.RunJobsAsync();
        return import;
    }

    public async Task<ReviewImport.Review> ReviewAsync(Guid import, Actor? by = null) =>
        (await platform.AsAsync<ReviewImport, Result<ReviewImport.Review>>(by ?? Preparer, u => u.HandleAsync(import))).Value;

    public Task<ChangeFindings.Outcome> ChangeAsync(Guid import, params FindingChange[] changes) => ChangeAsync(import, Preparer, changes);

    public Task<ChangeFindings.Outcome> ChangeAsync(Guid import, Actor by, params FindingChange[] changes) =>
        platform.AsAsync<ChangeFindings, ChangeFindings.Outcome>(by, u => u.HandleAsync(new(import, changes)));

    public async Task AcceptAllAsync(Guid import)
    {
        var pending = (await ReviewAsync(import)).Findings.Where(f => f.Decision == FindingDecision.Pending).ToArray();
        Assert.Null((await ChangeAsync(import, [.. pending.Select(f => Decide(f, FindingDecision.Accepted))])).Problem);
    }

    public Task<Result> SubmitAsync(Guid import, Actor? by = null) => platform.AsAsync<SubmitImport, Result>(by ?? Preparer, u => u.HandleAsync(import));

    public Task<Result<Guid>> PublishAsync(Guid import, Actor? by = null) => platform.AsAsync<PublishImport, Result<Guid>>(by ?? Second, u => u.HandleAsync(import));

    /// <summary>The whole way, everything accepted: the plan.</summary>
    public async Task<Guid> PublishedAsync(string text = Text, Guid? plan = null)
    {
        var import = await ReadAsync(text, plan);
        await AcceptAllAsync(import);
        Assert.True((await SubmitAsync(import)).Succeeded);
        return (await PublishAsync(import)).Value;
    }

    public Task<PlanImport> SeeAsync(Guid import) => platform.SeeAsync(db => db.Set<PlanImport>().SingleAsync(i => i.Id == import));

    public static FindingChange Decide(FindingView finding, FindingDecision decision) => new() { Id = finding.Id, Version = finding.Version, Decision = decision };

    public static FindingChange Edit(FindingView finding, FindingFields fields) =>
        new() { Id = finding.Id, Version = finding.Version, Decision = FindingDecision.Accepted, Data = Json(fields) };

    public static FindingChange Add(ItemKind kind, FindingFields fields, int start, int end) => new() { Kind = kind, Start = start, End = end, Data = Json(fields) };

    private static JsonElement Json(FindingFields fields) => JsonDocument.Parse(fields.Write()).RootElement;
}
