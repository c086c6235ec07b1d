using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.EndToEnd.Tests.Exports;

public sealed class DownloadTests(Site site)
{
    [Fact]
    public async Task List_AsAFile_IsAWorkbookOfItsRows()
    {
        var plan = await APlan.GivenAsync(site, "演示规划己");
        await using var visit = await site.VisitAsync("cz-staff1");
        await visit.GoAsync($"{plan.Address}/goals");

        var (download, answer) = await DownloadAsync(visit, "导出");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Headers["content-type"]);
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("目标", download.SuggestedFilename, StringComparison.Ordinal);
        using var file = SpreadsheetDocument.Open(await download.PathAsync(), false);
        var texts = file.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Select(c => c.InnerText)
            .Concat(file.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Select(s => s.InnerText) ?? []).ToList();
        Assert.Contains(plan.Goal.Name, texts);
    }

    [Fact]
    public async Task Report_OfAPlan_IsAWordDocument()
    {
        var plan = await APlan.GivenAsync(site, "演示规划庚");
        await using var visit = await site.VisitAsync("cz-staff1");
        await visit.GoAsync(plan.Address);

        var (download, answer) = await DownloadAsync(visit, "导出报告");

        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Headers["content-type"]);
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(plan.Plan.Title, download.SuggestedFilename, StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(await download.PathAsync(), false);
        Assert.Contains($"{plan.Plan.Title}执行情况报告", file.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    private static async Task<(IDownload File, IAPIResponse Answer)> DownloadAsync(Visit visit, string link)
    {
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        // The browser keeps the headers of a download to itself.
        return (file, await visit.Page.APIRequest.GetAsync(file.Url));
    }
}
