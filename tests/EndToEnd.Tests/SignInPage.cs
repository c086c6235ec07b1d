namespace Chuangpu.EndToEnd.Tests;

/// <summary>What a person does on the sign-in page.</summary>
internal static class SignInPage
{
    public static async Task SubmitAsync(IPage page, string user, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("用户名").FillAsync(user);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }
}
