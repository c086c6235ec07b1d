namespace Chuangpu.EndToEnd.Tests.Assessment;

/// <summary>What a person does to write a scheme of one group, a figure, a judged item and an adjustment, and to compute it.</summary>
internal static class SchemePages
{
    public const string Figure = "高新技术企业数", Judged = "组织推进", Adjustment = "申诉调整";

    private const string Group = "县区";

    /// <summary>Writes it, weights last, and gives its id.</summary>
    /// <param name="staff">Who writes it.</param>
    /// <param name="title">Its name.</param>
    /// <param name="targets">The units with their targets for the figure.</param>
    public static async Task<Guid> WriteAsync(Visit staff, string title, IReadOnlyList<(string Unit, int Target)> targets)
    {
        var page = staff.Page;
        await staff.GoAsync("/assessment");
        await page.GetByRole(AriaRole.Link, new() { Name = "新建方案" }).ClickAsync();
        await page.EnterAsync("方案名称", title);
        await page.PressButtonAsync("保存");
        await page.WaitForURLAsync("**/assessment/schemes/*-*");
        var scheme = Guid.Parse(new Uri(page.Url).Segments[^1]);

        await page.GetByRole(AriaRole.Link, new() { Name = "添加分组" }).ClickAsync();
        await page.EnterAsync("分组名称", Group);
        foreach (var (unit, _) in targets)
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = unit, Exact = true }).CheckAsync();
        }

        await SaveAsync(staff, scheme);
        await BeginItemAsync(page, "Statistic");
        await page.Locator("select[name=method]").SelectOptionAsync("Share");
        await page.PressButtonAsync("换成这种办法");
        await page.EnterAsync("名称", Figure);
        await page.ChooseAsync("统计指标", new() { Value = "HNTE" });
        await page.EnterAsync("分组或单位各自的目标值", string.Join('\n', targets.Select(t => $"{t.Unit} = {t.Target}")));
        await SaveAsync(staff, scheme);
        foreach (var (source, name) in new[] { ("Judged", Judged), ("Adjustment", Adjustment) })
        {
            await BeginItemAsync(page, source);
            await page.EnterAsync("名称", name);
            await SaveAsync(staff, scheme);
        }

        // Until the points add up the scheme says by how much they miss.
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("应为 100，还差 100");
        await page.GetByRole(AriaRole.Link, new() { Name = "权重", Exact = true }).ClickAsync();
        await page.EnterAsync($"{Figure}，{Group}", "60");
        await page.EnterAsync($"{Judged}，{Group}", "40");
        await SaveAsync(staff, scheme);
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("处需要改正");
        return scheme;
    }

    /// <summary>Computes a year on the figures of the year before.</summary>
    /// <param name="staff">Who does.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="year">The year assessed.</param>
    /// <param name="reason">Why again; null for the first time.</param>
    public static async Task RunAsync(Visit staff, Guid scheme, int year, string? reason = null)
    {
        await staff.GoAsync($"/assessment/schemes/{scheme}");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "计算考核结果" }).ClickAsync();
        await staff.Page.EnterAsync("考核年度", $"{year}");
        await staff.Page.EnterAsync("数据年份", $"{year - 1}");
        if (reason is not null)
        {
            await staff.Page.EnterAsync("重新计算的原因", reason);
        }

        await staff.Page.PressButtonAsync("计算");
        await staff.Page.WaitForURLAsync("**/assessment/runs/*-*");
        await staff.SeesNoFaultAsync();
    }

    private static async Task BeginItemAsync(IPage page, string source)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "添加分类或指标" }).ClickAsync();
        await page.Locator("select[name=source]").SelectOptionAsync(source);
        await page.PressButtonAsync("下一步");
    }

    private static async Task SaveAsync(Visit staff, Guid scheme)
    {
        await staff.SeesNoFaultAsync();
        await staff.Page.PressButtonAsync("保存");
        await staff.Page.WaitForURLAsync($"**/assessment/schemes/{scheme}");
    }
}
