using System.Globalization;
using System.Text;

namespace Chuangpu.Kernel.Files;

/// <summary>The name a file was handed in under, made harmless to show, store and download.</summary>
public static class FileName
{
    private const int Longest = 120;

    // What would run when somebody double-clicks a download whose last ending is hidden.
    private static readonly HashSet<string> Running = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".lnk", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".hta", ".ps1", ".jar", ".sh", ".dll", ".htm", ".html", ".svg",
    };

    /// <summary>Without path, control and direction marks and the characters file systems refuse; at most 120 characters, the ending kept.</summary>
    /// <param name="given">The name as the browser sent it.</param>
    public static string Clean(string given)
    {
        var name = given.Normalize(NormalizationForm.FormC);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(IsHarmless)).Trim().TrimEnd('.').Trim();
        var ending = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name).TrimStart('.');
        stem = stem is "" ? "未命名" : stem;
        return stem.Length + ending.Length <= Longest ? stem + ending : Cut(stem, Math.Max(1, Longest - ending.Length)) + ending;
    }

    /// <summary>Whether a name hides a second ending that would run, such as <c>名单.exe.pdf</c>.</summary>
    /// <param name="name">A clean name.</param>
    public static bool HidesProgram(string name) =>
        Path.GetFileNameWithoutExtension(name).Split('.').Skip(1).Any(part => Running.Contains("." + part.Trim()));

    // Direction and other format marks (Cf) can show 单exe.pdf for 单fdp.exe.
    private static bool IsHarmless(char c) =>
        !char.IsControl(c) && !"<>:\"|?*".Contains(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
