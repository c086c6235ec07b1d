using System.Net;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Opinions;
using Chuangpu.Plans.Source;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web.Tests.Open;

public sealed class PublicPagesTests
{
    [Fact]
    public async Task Open_PublishedPlan_IsReadWithoutSignInAndADraftIsNot()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        await site.GivenAsync(PlanBuilder.AGoal(plan));
        var draft = await site.GivenAsync(PlanBuilder.APlan(published: false));
        using var visitor = await site.BrowserAsync();
        using var staff = await site.BrowserAsync(Actors.City);

        Assert.Contains($"/open/plans/{plan.Id}", await visitor.GetStringAsync("/open/plans"), StringComparison.Ordinal);
        Assert.Contains("高新技术企业数量", await visitor.GetStringAsync($"/open/plans/{plan.Id}"), StringComparison.Ordinal);
        foreach (var address in new[] { $"/open/plans/{draft.Id}", $"/open/plans/{draft.Id}/opinion", $"/open/plans/{draft.Id}/text", $"/api/v1/plans/{draft.Id}", $"/open/plans/{plan.Id}/text" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        }

        // What is a draft inside is no public page for its own staff either.
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/open/plans/{draft.Id}")).StatusCode);
        Assert.DoesNotContain(draft.Id.ToString(), await staff.GetStringAsync("/open/plans"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_GoalJustBelowItsTarget_IsNotShownAsReached()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        var goal = await site.GivenAsync(PlanBuilder.AGoal(plan));
        await site.GivenAsync(new GoalValue { GoalId = goal.Id, Year = 2025, Value = 119.99m, EnteredAt = new DateTime(2026, 1, 15, 0, 0, 0, DateTimeKind.Utc) });
        using var visitor = await site.BrowserAsync();

        Assert.Contains(">99%<", await visitor.GetStringAsync($"/open/plans/{plan.Id}"), StringComparison.Ordinal);
        Assert.Contains("\"progress\":99.9,", await visitor.GetStringAsync($"/api/v1/plans/{plan.Id}/goals"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/open/plans/no-such-plan")]
    [InlineData("/open/plans/no-such-plan/opinion")]
    [InlineData("/open/nothing")]
    public async Task Open_UnknownAddress_IsMissingAndLeadsNobodyToTheSignIn(string address)
    {
        await using var site = await Site.StartAsync();
        using var visitor = await site.BrowserAsync();

        var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("找不到这个页面", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/open\">查看公开的规划", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PlanWithText_CanBeRead()
    {
        await using var site = await Site.StartAsync();
        var plan = PlanBuilder.APlan();
        plan.Versions.Add(new PlanVersion { PlanId = plan.Id, Number = 1, Text = "第一章 总体要求\n到2025年，<b>高新技术企业</b>达到120家。", ReadAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc) });
        await site.GivenAsync(plan);
        using var visitor = await site.BrowserAsync();

        Assert.Contains($"/open/plans/{plan.Id}/text", await visitor.GetStringAsync($"/open/plans/{plan.Id}"), StringComparison.Ordinal);
        var text = await visitor.GetStringAsync($"/open/plans/{plan.Id}/text");
        Assert.Contains("第一章 总体要求", text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;高新技术企业&lt;/b&gt;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opinion_SentTwice_IsSavedOnceAndItsReceiptFindsIt()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        using var visitor = await site.BrowserAsync();
        var address = $"/open/plans/{plan.Id}/opinion";
        var form = await Site.FormAsync(visitor, address);
        var filled = new Dictionary<string, string> { ["_edit.Text"] = "建议按季度公开进展。", ["_edit.Contact"] = "13800000000", ["_edit.Website"] = "" };

        var first = await Site.SendAsync(visitor, address, form, filled);
        var second = await Site.SendAsync(visitor, address, form, filled);

        var opinion = await site.SeeAsync(db => db.Set<Opinion>().SingleAsync());
        Assert.EndsWith($"/open/opinions/{opinion.Code}?new=1", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        var receipt = await visitor.GetStringAsync($"/open/opinions/{opinion.Code}");
        Assert.Contains("正在审核", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", receipt, StringComparison.Ordinal);
        Assert.Contains("noindex", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opinion_WithMarkup_IsShownAsTypedAndRunsNothing()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        await site.GivenAsync(new Opinion
        {
            PlanId = plan.Id,
            Text = "<script>alert(1)</script><img src=x onerror=alert(2)>",
            Name = "<b>甲</b>",
            Reply = "<i>答</i>",
            Code = ReceiptCode.New(),
            State = OpinionState.Published,
            ReceivedAt = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        });
        using var visitor = await site.BrowserAsync();

        var html = await visitor.GetStringAsync($"/open/plans/{plan.Id}");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>甲</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>答</i>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opinion_SentTooOften_IsHeldBackWhileReadingGoesOn()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        using var visitor = await site.BrowserAsync();
        var address = $"/open/plans/{plan.Id}/opinion";
        HttpResponseMessage answer = null!;
        for (var n = 0; n <= 10; n++)
        {
            answer = await Site.SubmitAsync(visitor, address, new() { ["_edit.Text"] = $"第{n}条意见在此", ["_edit.Website"] = "" });
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("提交过于频繁", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(10, await site.SeeAsync(db => db.Set<Opinion>().CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Opinion_WithTheHiddenBoxFilled_IsRefusedAndKept()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        using var visitor = await site.BrowserAsync();

        var answer = await Site.SubmitAsync(visitor, $"/open/plans/{plan.Id}/opinion", new() { ["_edit.Text"] = "一条意见在此", ["_edit.Website"] = "http://spam.example" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("请清空“网址”一栏", html, StringComparison.Ordinal);
        Assert.Contains("一条意见在此", html, StringComparison.Ordinal);
        Assert.Equal(0, await site.SeeAsync(db => db.Set<Opinion>().CountAsync()));
    }
}
