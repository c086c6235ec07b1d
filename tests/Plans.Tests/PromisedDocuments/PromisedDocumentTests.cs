using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans.Tests.PromisedDocuments;

public sealed class PromisedDocumentTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Theory, OnEveryDatabase]
    public async Task Issue_WithNumberAndLink_IsShownAsIssued(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await GivenDocumentAsync(platform, due: Today.AddDays(-10));

        var result = await IssueAsync(platform, Actors.Staff(), document, Today, "https://example.gov.cn/a?b=1", "云政发〔2025〕5号");

        Assert.True(result.Succeeded);
        var row = Assert.Single(await ListAsync(platform, new(document.PlanId)));
        Assert.Equal(DocumentState.Issued, row.State);
        Assert.Equal((Today, "云政发〔2025〕5号", "https://example.gov.cn/a?b=1", 0), (row.IssuedOn, row.DocumentNumber, row.Link, row.DaysLate));
    }

    [Theory, OnEveryDatabase]
    public async Task Issue_Tomorrow_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await GivenDocumentAsync(platform);

        Assert.Equal("document.day", (await IssueAsync(platform, Actors.Staff(), document, Today.AddDays(1))).Problem!.Code);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/inside")]
    [InlineData("http:///nohost")]
    [InlineData("ftp://example.cn/a")]
    [InlineData("www.example.cn")]
    public async Task Issue_LinkThatIsNoWebAddress_IsRefused(string link)
    {
        await using var platform = await TestPlatform.StartAsync(Engine.Sqlite);
        var document = await GivenDocumentAsync(platform);

        var result = await IssueAsync(platform, Actors.Staff(), document, Today, link);

        Assert.Equal(nameof(IssueDocument.Request.Link), result.Problem!.Field);
        Assert.Null(await platform.SeeAsync(db => db.Set<PromisedDocument>().Select(d => d.IssuedOn).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Record_ByAnybodyButTheBureau_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await GivenDocumentAsync(platform);
        var draft = await GivenDocumentAsync(platform, published: false);

        Assert.Equal(Problem.NotAllowedCode, (await IssueAsync(platform, Actors.Leader(), document, Today)).Problem!.Code);
        Assert.Equal(Problem.NotAllowedCode, (await IssueAsync(platform, Actors.Staff(Actors.OtherCity), document, Today)).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await IssueAsync(platform, Actors.Staff(Actors.OtherCity), draft, Today)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task List_PastItsDay_IsOverdueAndWithoutADayOnlyAfterThePlan(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var late = await GivenDocumentAsync(platform, due: Today.AddDays(-3));
        var open = await GivenDocumentAsync(platform);

        var row = Assert.Single(await ListAsync(platform, new(State: DocumentState.Overdue)));
        Assert.Equal((late.Id, 3), (row.Id, row.DaysLate));
        Assert.Equal(new DateOnly(2025, 12, 31), (await ListAsync(platform, new(open.PlanId))).Single().DueOn);
        platform.Clock.Advance(TimeSpan.FromDays(185));
        Assert.Equal(2, (await ListAsync(platform, new(State: DocumentState.Overdue))).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Withdraw_WithReason_IsNoLongerOverdueAndCanStillBeIssued(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await GivenDocumentAsync(platform, due: Today.AddDays(-3));

        Assert.Equal(nameof(WithdrawDocument.Request.Reason), (await WithdrawAsync(platform, document, null)).Problem!.Field);
        Assert.True((await WithdrawAsync(platform, document, "内容并入其他文件")).Succeeded);
        Assert.Equal(DocumentState.Withdrawn, (await ListAsync(platform, new())).Single().State);
        Assert.True((await IssueAsync(platform, Actors.Staff(), document, Today)).Succeeded);
        Assert.Equal("document.issued", (await WithdrawAsync(platform, document, "又撤")).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Todos_OverdueInTheOwnRegion_AreTheBureausOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var document = await GivenDocumentAsync(platform, due: Today.AddDays(-3));
        await GivenDocumentAsync(platform, due: Today.AddDays(3));

        Task<List<string>> TodosAsync(Actor actor) => platform.AsAsync(actor, async services =>
        {
            var todos = new List<string>();
            foreach (var source in services.GetServices<ITodoSource>())
            {
                todos.AddRange((await source.ListAsync(actor, CancellationToken.None)).Where(t => t.Category == "文件出台").Select(t => t.Href));
            }

            return todos;
        });

        Assert.Equal([$"/promised-documents/{document.Id}"], await TodosAsync(Actors.Staff()));
        Assert.Empty(await TodosAsync(Actors.Leader()));
        Assert.Empty(await TodosAsync(Actors.Staff(Actors.Province)));
    }

    private static Task<Result> IssueAsync(TestPlatform platform, Actor actor, PromisedDocument document, DateOnly on, string? link = null, string? number = null) =>
        platform.AsAsync(actor, async services => await services.GetRequiredService<IssueDocument>().HandleAsync(
            new() { DocumentId = document.Id, Version = await VersionAsync(platform, document), IssuedOn = on, Link = link, DocumentNumber = number }));

    private static Task<Result> WithdrawAsync(TestPlatform platform, PromisedDocument document, string? reason) =>
        platform.AsAsync(Actors.Staff(), async services => await services.GetRequiredService<WithdrawDocument>().HandleAsync(
            new() { DocumentId = document.Id, Version = await VersionAsync(platform, document), On = Today, Reason = reason }));

    private static Task<Guid> VersionAsync(TestPlatform platform, PromisedDocument document) =>
        platform.SeeAsync(db => db.Set<PromisedDocument>().Where(d => d.Id == document.Id).Select(d => d.Version).SingleAsync());

    private static Task<IReadOnlyList<DocumentRow>> ListAsync(TestPlatform platform, ListDocuments.Request request) =>
        platform.AsAsync<ListDocuments, IReadOnlyList<DocumentRow>>(Actors.Staff(), u => u.HandleAsync(request));

    private static async Task<PromisedDocument> GivenDocumentAsync(TestPlatform platform, DateOnly? due = null, bool published = true)
    {
        var plan = await platform.GivenAsync(PlanBuilder.APlan(published: published));
        return await platform.GivenAsync(new PromisedDocument
        {
            PlanId = plan.Id,
            Title = "云川市技术创新中心管理办法",
            DueOn = due,
            Place = new SourcePlace(),
            AcceptedAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        });
    }
}
