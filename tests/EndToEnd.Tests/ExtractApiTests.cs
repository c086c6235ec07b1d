using System.Text;
using System.Text.Json;

namespace Chuangpu.EndToEnd.Tests;

public sealed class ExtractApiTests(Site site)
{
    private const string Address = "/api/v1/plans/extract";
    private const string Text = "云川市“十五五”科技创新规划\n\n（2026—2030年）\n\n一、发展目标\n\n到2030年，高新技术企业达到120家以上。\n";

    [Fact]
    public async Task Extract_JsonText_AnswersAsTheContractSays()
    {
        await using var visit = await site.VisitAsync("cz-staff1");

        var answer = await visit.Page.APIRequest.PostAsync(Address, new() { DataObject = new { text = Text } });

        Assert.Equal(200, answer.Status);
        var extract = (await answer.JsonAsync())!.Value;
        Assert.Equal("chuangpu.plan-extract/1", extract.GetProperty("schema").GetString());
        var goal = Assert.Single(extract.GetProperty("goals").EnumerateArray());
        Assert.Equal(120, goal.GetProperty("target").GetProperty("value").GetInt32());
        Assert.False(extract.TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Extract_File_NeedsTheHeaderAndAnswersTheSame()
    {
        await using var visit = await site.VisitAsync("cz-staff1");

        Assert.Equal(400, (await SendAsync(visit, "规划.txt", Encoding.UTF8.GetBytes(Text), header: false)).Status);
        var answer = await SendAsync(visit, "规划.txt", Encoding.UTF8.GetBytes(Text));

        Assert.Equal(200, answer.Status);
        Assert.Single((await answer.JsonAsync())!.Value.GetProperty("goals").EnumerateArray());
    }

    [Fact]
    public async Task Extract_WhatCannotBeRead_AnswersAProblemInChinese()
    {
        await using var visit = await site.VisitAsync("cz-staff1");
        var request = visit.Page.APIRequest;
        foreach (var (expected, answer) in new[]
        {
            (400, await request.PostAsync(Address, new() { DataObject = new { text = " " } })),
            (400, await request.PostAsync(Address, new() { DataString = "{", Headers = new Dictionary<string, string> { ["content-type"] = "application/json" } })),
            (415, await request.PostAsync(Address, new() { DataString = "规划", Headers = new Dictionary<string, string> { ["content-type"] = "text/plain" } })),
            (415, await SendAsync(visit, "图.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
            (422, await SendAsync(visit, "空.txt", [])),
            (413, await request.PostAsync(Address, new() { DataObject = new { text = new string('长', 500_001) } })),
        })
        {
            Assert.Equal(expected, answer.Status);
            Assert.Contains((await answer.JsonAsync())!.Value.GetProperty("detail").GetString()!, c => c is >= '\u4E00' and <= '\u9FFF');
        }
    }

    [Fact]
    public async Task Extract_WithoutTheCapability_IsRefused()
    {
        await using var visitor = await site.VisitAsync();
        await using var enterprise = await site.VisitAsync("ent-demo");

        Assert.Equal(401, (await visitor.Page.APIRequest.PostAsync(Address, new() { DataObject = new { text = Text } })).Status);
        Assert.Equal(403, (await enterprise.Page.APIRequest.PostAsync(Address, new() { DataObject = new { text = Text } })).Status);
    }

    [Fact]
    public async Task OpenApi_Always_DescribesTheExtract()
    {
        await using var visit = await site.VisitAsync();

        var document = (await (await visit.Page.APIRequest.GetAsync("/openapi/v1.json")).JsonAsync())!.Value;

        Assert.Equal("创谱 API", document.GetProperty("info").GetProperty("title").GetString());
        var post = document.GetProperty("paths").GetProperty(Address).GetProperty("post");
        Assert.Contains("读取一份规划", post.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").ValueKind);
    }

    private static Task<IAPIResponse> SendAsync(Visit visit, string name, byte[] content, bool header = true) => visit.Page.APIRequest.PostAsync(Address, new()
    {
        Multipart = visit.Page.APIRequest.CreateFormData().Append("file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content }),
        Headers = header ? new Dictionary<string, string> { ["X-Requested-With"] = "test" } : [],
    });
}
