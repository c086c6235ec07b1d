namespace Chuangpu.WebKit.Tests.Charts;

public class GanttTests
{
    private static Task<string> Gantt(DateOnly today, params GanttRow[] rows) => Rendering.Html<Gantt>(new { Rows = (IReadOnlyList<GanttRow>)rows, Caption = "进度", Today = today });

    [Fact]
    public async Task Bar_SecondQuarterOfAYear_StandsAtItsShareOfTheDays()
    {
        var html = await Gantt(new(2025, 7, 1), new("全年", new(2025, 1, 1), new(2025, 12, 31)), new GanttRow("二季度", new(2025, 4, 1), new(2025, 6, 30), 50));
        Assert.Contains("x=\"0%\" width=\"100%\"", html);
        Assert.Contains("x=\"24.658%\" width=\"24.932%\"", html);
        Assert.Contains("x=\"24.658%\" width=\"12.466%\"", html);
        Assert.Contains("<line class=\"today\" x1=\"49.589%\"", html);
    }

    [Fact]
    public async Task Today_OutsideTheSpan_IsNotDrawn() =>
        Assert.DoesNotContain("class=\"today\"", await Gantt(new(2030, 1, 1), new GanttRow("x", new(2025, 1, 1), new(2025, 2, 1))));

    [Fact]
    public async Task Milestone_BeyondTheBars_WidensTheScaleAndIsSpoken()
    {
        var html = await Gantt(new(2025, 1, 1), new GanttRow("x", new(2025, 1, 1), new(2025, 3, 31), 40) { Milestones = [new(new(2025, 8, 15), "验收")] });
        Assert.Contains("2025-01-01 至 2025-09-30", html);
        Assert.Contains("2025-01-01 至 2025-03-31；完成 40%；节点 2025-08-15 验收", html);
    }

    [Fact]
    public async Task Day_OfOneDay_StillHasWidth() => Assert.DoesNotContain("width=\"0%\"", await Gantt(new(2025, 1, 1), new GanttRow("x", new(2025, 1, 1), new(2025, 1, 1))));

    [Fact]
    public async Task NoRows_SaySo() => Assert.Contains("暂无进度安排", await Gantt(new(2025, 1, 1)));
}
