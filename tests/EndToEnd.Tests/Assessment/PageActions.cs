namespace Chuangpu.EndToEnd.Tests.Assessment;

/// <summary>What a person does with the fields and buttons of a page, found by the names that are read out.</summary>
internal static class PageActions
{
    public static Task EnterAsync(this IPage page, string field, string text) => page.GetByRole(AriaRole.Textbox, new() { Name = field, Exact = true }).FillAsync(text);

    public static Task ChooseAsync(this IPage page, string field, SelectOptionValue option) => page.GetByRole(AriaRole.Combobox, new() { Name = field, Exact = true }).SelectOptionAsync(option);

    public static Task PressButtonAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens the dialog of an action in the head of the page.</summary>
    public static async Task<ILocator> OpenDialogAsync(this IPage page, string action)
    {
        await page.Locator(".page-header").GetByRole(AriaRole.Link, new() { Name = action, Exact = true }).ClickAsync();
        return page.Locator("dialog[open]");
    }

    /// <summary>Presses the button of an open dialog.</summary>
    public static Task PressButtonAsync(this ILocator dialog, string button) => dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
