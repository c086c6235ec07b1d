using System.Text.Json;
using Chuangpu.TestKit;

namespace Chuangpu.Web.Tests.Open;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Plans_ForAnybody_ArePagedFilteredAndPublishedOnly()
    {
        await using var site = await Site.StartAsync();
        var city = await site.GivenAsync(PlanBuilder.APlan());
        await site.GivenAsync(PlanBuilder.APlan(Actors.County));
        await site.GivenAsync(PlanBuilder.APlan(Actors.OtherCity));
        await site.GivenAsync(PlanBuilder.APlan(published: false));
        using var visitor = await site.BrowserAsync();

        Assert.Equal(3, (await GetAsync(visitor, "/api/v1/plans")).GetProperty("total").GetInt32());
        Assert.Equal(2, (await GetAsync(visitor, $"/api/v1/plans?region={Actors.City}")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await GetAsync(visitor, "/api/v1/plans?year=2030")).GetProperty("total").GetInt32());
        var page = await GetAsync(visitor, "/api/v1/plans?size=2&page=2");
        Assert.Equal((3, 2, 1), (page.GetProperty("total").GetInt32(), page.GetProperty("page").GetInt32(), page.GetProperty("items").GetArrayLength()));
        Assert.Equal(city.Title, (await GetAsync(visitor, $"/api/v1/plans/{city.Id}")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Plan_WithGoalAndTask_GivesTheirPublicFactsAndNothingInternal()
    {
        await using var site = await Site.StartAsync();
        var plan = await site.GivenAsync(PlanBuilder.APlan());
        await site.GivenAsync(PlanBuilder.AGoal(plan));
        await site.GivenAsync(PlanBuilder.ATask(plan));
        using var staff = await site.BrowserAsync(Actors.City);

        var goal = (await GetAsync(staff, $"/api/v1/plans/{plan.Id}/goals")).GetProperty("items")[0];
        Assert.Equal((120m, 60m, "无数据"), (goal.GetProperty("target").GetDecimal(), goal.GetProperty("baseline").GetDecimal(), goal.GetProperty("state").GetString()));
        Assert.Equal("120", goal.GetProperty("target").GetRawText());
        var task = (await GetAsync(staff, $"/api/v1/plans/{plan.Id}/tasks")).GetProperty("items")[0];
        Assert.Equal(
            ["id", "title", "leads", "supports", "state", "percent", "startOn", "dueOn", "section", "isDemo"], task.EnumerateObject().Select(p => p.Name));
        var detail = await GetAsync(staff, $"/api/v1/plans/{plan.Id}");
        Assert.False(detail.TryGetProperty("supervision", out _));
        Assert.Equal((1, 1), (detail.GetProperty("goals").GetArrayLength(), detail.GetProperty("tasks").GetArrayLength()));
    }

    [Fact]
    public async Task Document_OfTheApi_DescribesThePlansInChinese()
    {
        await using var site = await Site.StartAsync();
        using var visitor = await site.BrowserAsync();

        var paths = (await GetAsync(visitor, "/openapi/v1.json")).GetProperty("paths");

        foreach (var path in new[] { "/api/v1/plans", "/api/v1/plans/{id}", "/api/v1/plans/{id}/goals", "/api/v1/plans/{id}/tasks" })
        {
            var get = paths.GetProperty(path).GetProperty("get");
            Assert.Matches("[一-龥]", get.GetProperty("summary").GetString());
            Assert.All(get.GetProperty("parameters").EnumerateArray(), p => Assert.Matches("[一-龥]", p.GetProperty("description").GetString()));
        }
    }

    private static async Task<JsonElement> GetAsync(HttpClient browser, string address)
    {
        using var document = JsonDocument.Parse(await browser.GetStringAsync(address));
        return document.RootElement.Clone();
    }
}
