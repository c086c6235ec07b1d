using System.Net;
using System.Net.Http.Headers;
using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Register;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web.Tests.Open;

public sealed class PortalPageTests
{
    [Fact]
    public async Task Portal_WithASessionAndWithout_KeepsThemApart()
    {
        await using var web = await TestWeb.StartAsync();
        await web.SeeAsync(async db =>
        {
            db.Add(PlanBuilder.APlan());
            return await db.SaveChangesAsync();
        });
        using var visitor = web.Visitor();
        using var staff = await web.SignedInAsync(Role.BureauStaff);

        var before = await staff.GetStringAsync("/open");
        var first = await visitor.GetStringAsync("/open");
        var again = await staff.GetStringAsync("/open");

        Assert.Contains(">工作台</a>", before, StringComparison.Ordinal);
        Assert.Contains(">工作台</a>", again, StringComparison.Ordinal);
        Assert.Contains("云川市“十四五”科技创新规划", first, StringComparison.Ordinal);
        Assert.DoesNotContain("工作台", first, StringComparison.Ordinal);
        Assert.Equal(first, await visitor.GetStringAsync("/open"));
    }

    [Fact]
    public async Task Portal_AfterAPlanIsPublishedAndTakenBack_ShowsItAtOnce()
    {
        await using var web = await TestWeb.StartAsync();
        using var visitor = web.Visitor();
        Assert.DoesNotContain("云川市", await visitor.GetStringAsync("/open"), StringComparison.Ordinal);

        var plan = PlanBuilder.APlan();
        await web.SeeAsync(async db =>
        {
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("云川市", await visitor.GetStringAsync("/open"), StringComparison.Ordinal);

        await web.SeeAsync(async db =>
        {
            (await db.Set<Plan>().SingleAsync(p => p.Id == plan.Id)).PublishedAt = null;
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("云川市", await visitor.GetStringAsync("/open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portal_AskedForAgain_SendsNothingUntilItChanges()
    {
        await using var web = await TestWeb.StartAsync();
        using var visitor = web.Visitor();
        using var first = await visitor.GetAsync("/open");
        var tag = first.Headers.ETag!;

        using var same = await AskAsync(visitor, tag);
        await web.SeeAsync(async db =>
        {
            db.Add(PlanBuilder.APlan());
            return await db.SaveChangesAsync();
        });
        using var changed = await AskAsync(visitor, tag);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Portal_ForWhoTakesIt_IsCompressed(string encoding)
    {
        await using var web = await TestWeb.StartAsync();
        using var visitor = web.Visitor();
        var plain = await visitor.GetStringAsync("/open");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/open");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using var answer = await visitor.SendAsync(request);

        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream through = encoding == "br" ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress) : new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(through);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Root_ForWhoNeverSignedIn_IsThePortal()
    {
        await using var web = await TestWeb.StartAsync();
        using var visitor = web.Visitor();
        using var ended = web.Visitor();
        ended.DefaultRequestHeaders.Add("Cookie", "chuangpu=no-longer-valid");

        using var unknown = await visitor.GetAsync("/");
        using var known = await ended.GetAsync("/");

        Assert.Equal("/open", unknown.Headers.Location!.ToString());
        Assert.Contains("/sign-in", known.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/open/regions/140400")]
    [InlineData("/open/regions/nothing")]
    public async Task Region_WithNothingPublic_IsMissing(string address)
    {
        await using var web = await TestWeb.StartAsync();
        using var visitor = web.Visitor();

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient visitor, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/open");
        request.Headers.IfNoneMatch.Add(tag);
        return await visitor.SendAsync(request);
    }
}
