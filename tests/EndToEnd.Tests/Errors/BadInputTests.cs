namespace Chuangpu.EndToEnd.Tests.Errors;

public sealed class BadInputTests(Site site)
{
    private const string Typed = "演示数据：写了一半的进展。";

    [Theory]
    [InlineData("程序.exe", "MZ", "格式不能使用")]
    [InlineData("空白.pdf", "", "是空文件")]
    [InlineData("改名.pdf", "其实是文字", "内容与后缀不符")]
    public async Task Evidence_ThatCannotBeKept_IsRefusedAndTheTextStays(string name, string content, string reason)
    {
        var plan = await APlan.GivenAsync(site, $"演示规划辛{name[0]}");
        await using var visit = await site.VisitAsync("cz-finance");
        await WriteAsync(visit, plan);
        await visit.Page.GetByLabel("佐证材料").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "提交确认" }).ClickAsync();

        var alert = visit.Page.Locator("main .alert").First;
        await Assertions.Expect(alert).ToContainTextAsync(reason);
        await Assertions.Expect(alert).ToContainTextAsync("所选文件需要重新选择");
        await Assertions.Expect(visit.Page.GetByLabel("进展情况")).ToHaveValueAsync(Typed);
        await visit.SeesNoFaultAsync();
    }

    [Fact]
    public async Task Evidence_OverTheLimit_IsToldBeforeItIsSent()
    {
        var plan = await APlan.GivenAsync(site, "演示规划壬");
        var large = Path.Combine(Directory.CreateTempSubdirectory("chuangpu-large-").FullName, "太大.pdf");
        await using (var file = File.Create(large))
        {
            file.SetLength(60L * 1024 * 1024);
        }

        await using var visit = await site.VisitAsync("cz-finance");
        await WriteAsync(visit, plan);
        var sent = false;
        visit.Page.Request += (_, request) => sent |= request.Method == "POST";
        await visit.Page.GetByLabel("佐证材料").SetInputFilesAsync(large);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "提交确认" }).ClickAsync();

        Assert.Contains("“太大.pdf”超过大小限制", await visit.Page.GetByLabel("佐证材料").EvaluateAsync<string>("x => x.validationMessage"), StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.GetByLabel("进展情况")).ToHaveValueAsync(Typed);
        Assert.False(sent);
        Directory.Delete(Path.GetDirectoryName(large)!, recursive: true);
    }

    [Theory]
    [InlineData(true, 5_000_000)]
    [InlineData(false, 600_000)]
    public async Task Pasted_TooLong_IsToldAndKept(bool scripts, int length)
    {
        await using var visit = await site.VisitAsync("cz-staff1", scripts: scripts);
        var page = visit.Page;
        await visit.GoAsync("/plans/import");
        var box = page.GetByLabel("粘贴全文");
        await box.FillAsync(new string('长', length));

        await page.GetByRole(AriaRole.Button, new() { Name = "上传并读取" }).ClickAsync();

        if (scripts)
        {
            Assert.Contains("最多 500000 个字", await box.EvaluateAsync<string>("x => x.validationMessage"), StringComparison.Ordinal);
        }
        else
        {
            await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("粘贴的文字超过 50 万字");
        }

        Assert.Equal(length, (await box.InputValueAsync()).Length);
        Assert.EndsWith("/plans/import", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AddressThatIsNone_IsAPageThatSaysSo()
    {
        await using var visit = await site.VisitAsync();

        var answer = await visit.Page.GotoAsync("/open/plans/x");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "找不到这个页面" })).ToBeVisibleAsync();
        Assert.Empty(await visit.FaultsAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "查看公开的规划" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/open");
    }

    private static async Task WriteAsync(Visit visit, APlan plan)
    {
        await visit.GoAsync($"{plan.TaskAddress}/report");
        await visit.Page.GetByLabel("完成比例").FillAsync("30");
        await visit.Page.GetByLabel("进展情况").FillAsync(Typed);
    }
}
