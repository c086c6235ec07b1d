using System.Net;
using System.Text.RegularExpressions;
using Chuangpu.WebKit.Tests.Gallery;

namespace Chuangpu.WebKit.Tests.Forms;

public sealed class ActionFormTests(GallerySite site) : IDisposable
{
    private readonly HttpClient _client = site.Client();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    private static Dictionary<string, string> Right => new()
    {
        ["_edit.Name"] = " 研发投入 ",
        ["_edit.Target"] = "3.2",
        ["_edit.Units"] = "3",
        ["_edit.Due"] = "2025-06-30",
        ["_edit.State"] = "Late",
        ["_edit.Kind"] = "Expected",
        ["_edit.Levels"] = "County",
        ["_edit.Note"] = "",
        ["_edit.Email"] = "",
        ["_edit.Version"] = "7",
    };

    private async Task<string> Page() => await _client.GetStringAsync(new Uri("/forms", UriKind.Relative), Cancel);

    private async Task<string> Send(Dictionary<string, string> fields, (string Name, byte[] Content)? file = null, string name = "goal")
    {
        var form = Regex.Match(await Page(), $"<form[^>]*>(?:(?!</form>).)*name=\"_handler\" value=\"{name}\".*?</form>", RegexOptions.Singleline).Value;
        using var body = new MultipartFormDataContent();
        foreach (Match hidden in Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""))
        {
            body.Add(new StringContent(WebUtility.HtmlDecode(hidden.Groups[2].Value)), hidden.Groups[1].Value);
        }

        foreach (var (field, value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        if (file is { } sent)
        {
            body.Add(new ByteArrayContent(sent.Content), "_edit.Evidence", sent.Name);
        }

        using var response = await _client.PostAsync(new Uri("/forms", UriKind.Relative), body, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private static Dictionary<string, string> With(string name, string value) => new(Right) { [name] = value };

    private static string[] Summary(string html) =>
        [.. Regex.Matches(Regex.Match(html, "error-summary.*?</ul>", RegexOptions.Singleline).Value, "<a href=\"#([^\"]+)\">([^<]+)</a>").Select(x => $"{x.Groups[1].Value} {WebUtility.HtmlDecode(x.Groups[2].Value)}")];

    [Fact]
    public async Task Form_AllRight_BindsEveryKindOfField()
    {
        var html = await Send(Right, ("a.pdf", [1, 2, 3]));
        Assert.Contains("研发投入：3.2 %，3 个单位，2025-06-30，Late，Expected，County，公开 False，版本 7，文件 a.pdf，令牌 有", html);
    }

    [Theory]
    [InlineData("１，２３４．５", "1234.5 %")]
    [InlineData("1,234", "1234 %")]
    [InlineData(" 12 345 ", "12345 %")]
    [InlineData("+3", "3 %")]
    public async Task Number_AsPeopleTypeIt_IsUnderstood(string typed, string expected) => Assert.Contains($"研发投入：{expected}", await Send(With("_edit.Target", typed)));

    [Theory]
    [InlineData("十二")]
    [InlineData("1,5")]
    [InlineData("12.5.1")]
    [InlineData("1e3")]
    public async Task Number_NotANumber_StaysAsTypedBesideItsError(string typed)
    {
        var html = await Send(With("_edit.Target", typed));
        Assert.Equal(["_edit-Target 目标值：请输入数字，例如 12.5"], Summary(html));
        Assert.Contains($"value=\"{typed}\"", html);
        Assert.Matches("aria-invalid=\"true\"", html);
        Assert.DoesNotContain("已保存", Regex.Match(html, "<main.*?<div class=\"cols-main\"", RegexOptions.Singleline).Value.Replace("对方已保存的", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("_edit.Units", "1.5", "_edit-Units 责任单位数：请输入整数，例如 12")]
    [InlineData("_edit.Units", "99999999999", "_edit-Units 责任单位数：数字过大，请检查位数和单位")]
    [InlineData("_edit.Units", "", "_edit-Units 责任单位数：请输入数字，例如 12.5")]
    [InlineData("_edit.Name", "  ", "_edit-Name 请填写目标名称")]
    [InlineData("_edit.Target", "", "_edit-Target 请填写目标值")]
    [InlineData("_edit.Target", "-1", "_edit-Target 目标值应在 0 至 100000 之间")]
    [InlineData("_edit.Due", "", "_edit-Due 请选择完成期限")]
    [InlineData("_edit.Due", "2025-02-30", "_edit-Due 完成期限：请输入日期，例如 2025-06-30")]
    [InlineData("_edit.State", "", "_edit-State 请选择状态")]
    [InlineData("_edit.State", "Forged", "_edit-State 状态：所选项已不存在，请重新选择")]
    [InlineData("_edit.Email", "x", "_edit-Email 联系邮箱不是有效的邮箱地址，例如 name@example.cn")]
    [InlineData("_edit.Version", "x", "_edit-Version Version：页面数据不完整，请刷新后重试")]
    [InlineData("_edit.Name", "重名", "_edit-Name 目标名称：已有同名目标，请换一个名称")]
    public async Task Field_Wrong_IsNamedInTheSummaryWithALink(string name, string value, string expected) => Assert.Equal([expected], Summary(await Send(With(name, value))));

    [Theory]
    [InlineData("2025/6/3")]
    [InlineData("2025年6月3日")]
    [InlineData("２０２５．６．３")]
    [InlineData("20250603")]
    public async Task Date_AsPeopleTypeIt_IsUnderstood(string typed) => Assert.Contains("，2025-06-03，", await Send(With("_edit.Due", typed)));

    [Fact]
    public async Task Date_NotADate_StaysAsTypedInATextBox() =>
        Assert.Contains("<input type=\"text\" value=\"下个月\"", await Send(With("_edit.Due", "下个月")));

    [Fact]
    public async Task Text_TooLong_SaysHowLongItMayBeAndIsKept()
    {
        var note = new string('长', 201);
        var html = await Send(With("_edit.Note", note));
        Assert.Equal(["_edit-Note 说明最多 200 个字"], Summary(html));
        Assert.Matches($"<textarea[^>]*>(&#xA;)?{note}</textarea>", html);
    }

    [Fact]
    public async Task Text_WithMarkup_ComesBackAsText() => Assert.Contains("value=\"&lt;b&gt;\"", await Send(With("_edit.Name", "<b>")));

    [Theory]
    [InlineData("a.exe", 3, "“a.exe”的格式不能使用，请选择 .pdf、.docx 文件")]
    [InlineData("a.pdf", 0, "“a.pdf”是空文件，请检查后重新选择")]
    [InlineData("a.pdf", 1048577, "“a.pdf”有 1 MB，超过 1 MB，请压缩或拆分后再传")]
    public async Task File_NotAcceptable_IsRefusedWithTheReason(string name, int size, string expected) =>
        Assert.Equal([$"_edit-Evidence 佐证材料：{expected}"], Summary(await Send(Right, (name, new byte[size]))));

    [Fact]
    public async Task Boxes_NoneTicked_MeanNone()
    {
        var fields = Right;
        fields.Remove("_edit.Levels");
        Assert.Contains("，Expected，，公开", await Send(fields));
    }

    [Fact]
    public async Task Problem_FromTheServer_IsShownAboveWhatWasTyped()
    {
        var html = await Send(With("_edit.Name", "锁定"));
        Assert.Contains("该规划已归档，没有保存", html);
        Assert.Contains("value=\"锁定\"", html);
    }

    [Fact]
    public async Task Form_WhoseNameEndsInAnothers_LeavesTheOtherAlone()
    {
        var html = await Send(new() { ["_edit.Name"] = "不该出现", ["_quick.Target"] = "x" }, name: "quick-goal");
        Assert.DoesNotContain("不该出现", html);
        Assert.Equal(["_quick-Target 本季度数值：请输入数字，例如 12.5"], Summary(html));
    }

    [Fact]
    public async Task Token_OfEachRendering_IsNew()
    {
        static string Once(string html) => Regex.Match(html, "name=\"_once\" value=\"([^\"]+)\"").Groups[1].Value;
        var first = Once(await Page());
        Assert.True(Guid.TryParse(first, out _));
        Assert.NotEqual(first, Once(await Page()));
    }

    [Fact]
    public async Task Form_WithoutAntiforgery_IsRefused()
    {
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>(Right) { ["_handler"] = "goal" });
        using var response = await _client.PostAsync(new Uri("/forms", UriKind.Relative), body, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Field_Described_PointsToHintAndLabel()
    {
        var html = await Page();
        Assert.Contains("<label for=\"_edit-Name\">目标名称<span class=\"req\"", html);
        Assert.Matches("<input type=\"text\"[^>]*id=\"_edit-Name\"[^>]*aria-describedby=\"_edit-Name-hint\"", html);
        Assert.Contains("id=\"_edit-Name-hint\">与规划原文的写法一致", html);
    }
}
