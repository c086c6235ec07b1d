using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Chuangpu.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators.Tests.Exchange;

public sealed class ImportApiTests
{
    private const string Good = "指标编码,地区代码,时期,数值\nHNTE-T,990101,2024,80\n";

    [Fact]
    public async Task Post_GoodFileTwice_IsTakenOnce()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        var tried = await PostAsync(officer, Good, "?dryRun=true");
        var first = await PostAsync(officer, Good);
        var second = await PostAsync(officer, Good);

        Assert.Equal((HttpStatusCode.OK, false, 1), (tried.Status, tried.Body.GetProperty("imported").GetBoolean(), tried.Body.GetProperty("added").GetInt32()));
        Assert.Equal((HttpStatusCode.OK, true), (first.Status, first.Body.GetProperty("imported").GetBoolean()));
        Assert.Equal(first.Body.GetProperty("receipt").GetString(), second.Body.GetProperty("receipt").GetString());
        Assert.Equal(1, await web.AsAsync(Actor.System, s => s.GetRequiredService<ChuangpuDb>().Set<IndicatorValue>().CountAsync()));
    }

    [Fact]
    public async Task Post_BadRow_GivesTheFaultsAndAMarkedWorkbook()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        var (status, body) = await PostAsync(officer, "指标编码,地区代码,时期,数值,说明\nHNTE-T,990101,2024,\"=1+1\",\"=HYPERLINK(\"\"http://x\"\")\"\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal((2, "数值"), (body.GetProperty("faults")[0].GetProperty("row").GetInt32(), body.GetProperty("faults")[0].GetProperty("column").GetString()));
        await using var marked = new MemoryStream(await officer.GetByteArrayAsync(body.GetProperty("markedFile").GetString()));
        using var document = SpreadsheetDocument.Open(marked, isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToList();
        // What was typed comes back as text, never as a formula.
        Assert.Contains(cells, c => c.InlineString?.InnerText == "=1+1");
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        Assert.Contains(cells, c => c.InlineString?.InnerText.StartsWith("核对结果：", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("text/csv", false, HttpStatusCode.BadRequest)]
    [InlineData("text/plain", true, HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_RequestOfAForm_IsRefused(string type, bool header, HttpStatusCode status)
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        Assert.Equal(status, (await PostAsync(officer, Good, type: type, header: header)).Status);
    }

    [Fact]
    public async Task Post_Leader_MayNot()
    {
        await using var web = await StartAsync();
        using var leader = await web.SignedInAsync(Role.Leader);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(leader, Good)).Status);
    }

    [Fact]
    public async Task Pages_FromUploadToReceipt_AreThere()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);
        var receipt = (await PostAsync(officer, Good)).Body.GetProperty("receipt").GetString();

        Assert.Contains("指标数据导入", await officer.GetStringAsync("/indicators/import"), StringComparison.Ordinal);
        var page = await officer.GetStringAsync($"/indicators/imports/{receipt}");
        Assert.Contains("东山县", page, StringComparison.Ordinal);
        Assert.Equal(Good, await officer.GetStringAsync($"/indicators/imports/{receipt}/file"));
        await using var template = new MemoryStream(await officer.GetByteArrayAsync("/indicators/import/template.xlsx"));
        using var document = SpreadsheetDocument.Open(template, isEditable: false);
        Assert.Contains(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()), c => c.InlineString?.InnerText == "批次号");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(HttpClient client, string csv, string query = "", string type = "text/csv", bool header = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/indicator-values" + query) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (header)
        {
            request.Headers.Add("X-Requested-With", "test");
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    private static async Task<TestWeb> StartAsync()
    {
        var web = await TestWeb.StartAsync();
        await web.AsAsync(Actor.System, async services =>
        {
            var db = services.GetRequiredService<ChuangpuDb>();
            db.Add(IndicatorBuilder.AnIndicator("HNTE-T", "测试高新技术企业"));
            db.Add(IndicatorBuilder.ARegion(Actors.County, "东山县", RegionLevel.County, Actors.City));
            return await db.SaveChangesAsync();
        });
        return web;
    }
}
