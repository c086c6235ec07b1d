namespace Chuangpu.Reading.Tests.Samples;

/// <summary>The sample plan of the invented Yunchuan and where its files stand.</summary>
internal static class SamplePlan
{
    private static readonly string Folder = Path.Combine(Root(), "data", "samples");

    public static string TextPath => Path.Combine(Folder, "yunchuan-2026-2030.txt");

    public static string WordPath => Path.Combine(Folder, "yunchuan-2026-2030.docx");

    public static string AnswersPath => Path.Combine(Folder, "yunchuan-2026-2030.gold.json");

    public static string Text => File.ReadAllText(TextPath);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chuangpu.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
