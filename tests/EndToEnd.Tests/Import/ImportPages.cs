using System.Text.RegularExpressions;

namespace Chuangpu.EndToEnd.Tests.Import;

/// <summary>What a person does on the pages of an import.</summary>
internal static partial class ImportPages
{
    /// <summary>The sample plan of an invented city, as a Word document.</summary>
    public static string Sample { get; } = Path.Combine(Checkout.Folder, "data", "samples", "yunchuan-2026-2030.docx");

    /// <summary>The same as plain text.</summary>
    public static string SampleText { get; } = Path.ChangeExtension(Sample, ".txt");

    /// <summary>Fills in the form for the region it offers, and sends it.</summary>
    public static async Task HandInAsync(IPage page, FilePayload? file)
    {
        await page.GotoAsync("/plans/import");
        if (file is not null)
        {
            await page.GetByLabel("规划文件").SetInputFilesAsync(file);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "上传并读取" }).ClickAsync();
    }

    /// <summary>Hands a file in and comes to the import's own page.</summary>
    public static async Task UploadAsync(IPage page, FilePayload file)
    {
        await HandInAsync(page, file);
        await page.WaitForURLAsync(ImportAddress());
    }

    /// <summary>Hands the sample in, waits until it is read, and answers the import's id.</summary>
    public static async Task<string> UploadSampleAsync(IPage page)
    {
        await UploadAsync(page, new() { Name = Path.GetFileName(Sample), MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = await File.ReadAllBytesAsync(Sample) });
        await page.WaitForURLAsync(new Regex("/review$"));
        return ImportAddress().Match(page.Url).Groups[1].Value;
    }

    [GeneratedRegex("/plans/imports/([0-9a-f-]{36})")]
    private static partial Regex ImportAddress();
}
