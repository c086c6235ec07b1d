using System.Net;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Exports;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web.Tests.Exports;

public sealed class SendExportTests
{
    [Fact]
    public async Task Export_FilteredList_IsAWorkbookOfAllItsRowsAndIsAudited()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        foreach (var n in Enumerable.Range(1, 30))
        {
            await site.GivenAsync(AProject(plan.Id, $"=中试线{n}", ProjectStage.Active));
        }

        await site.GivenAsync(AProject(plan.Id, "候选的", ProjectStage.Candidate));
        using var browser = await site.BrowserAsync(Actors.City);

        var answer = await browser.GetAsync("/projects?stage=Active&size=20&page=2&export=xlsx");

        Assert.Equal(XlsxWriter.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("项目清单_", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        Assert.Empty(new OpenXmlValidator().Validate(book));
        var list = Rows(book, 0);
        Assert.Equal(31, list.Count);
        Assert.Equal(["项目名称", "规划", "阶段"], list[0].Take(3));
        Assert.All(list.Skip(1), r => Assert.Equal("实施", r[2]));
        Assert.StartsWith("=中试线", list[1][0], StringComparison.Ordinal);
        var notes = Rows(book, 1).ToDictionary(r => r[0], r => r[1]);
        Assert.Equal("阶段：实施", notes["筛选条件"]);
        Assert.Equal("30", notes["记录数"]);
        Assert.EndsWith("/projects", notes["网址"], StringComparison.Ordinal);
        var entry = await site.SeeAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "Exported"));
        Assert.Equal(("List", "/projects"), (entry.Subject, entry.SubjectId));
        Assert.StartsWith("staff-", entry.ActorName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_NotSignedIn_LeadsToTheSignInPage()
    {
        await using var site = await Site.StartAsync();
        using var browser = await site.BrowserAsync();

        var answer = await browser.GetAsync("/projects?export=xlsx");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.False(await site.SeeAsync(db => db.Set<AuditEntry>().AnyAsync(e => e.Action == "Exported")));
    }

    [Fact]
    public async Task Export_PageWithoutAList_IsThePage()
    {
        await using var site = await Site.StartAsync();
        using var browser = await site.BrowserAsync(Actors.City);

        var answer = await browser.GetAsync("/open?export=xlsx");

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_PlanOutOfScope_IsNotFound()
    {
        await using var site = await Site.StartAsync();
        var draft = await site.GivenAsync(PlanBuilder.APlan(Actors.OtherCity, published: false));
        using var browser = await site.BrowserAsync(Actors.City);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/plans/{draft.Id}/projects?export=xlsx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/plans/{draft.Id}/report.docx")).StatusCode);
    }

    private static PoolProject AProject(Guid plan, string name, ProjectStage stage) => new()
    {
        PlanId = plan,
        Name = name,
        Stage = stage,
        Place = new SourcePlace(),
        AcceptedAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    private static List<List<string>> Rows(SpreadsheetDocument book, int sheet)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList())];
    }
}
