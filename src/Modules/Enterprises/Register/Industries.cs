using System.Collections.Frozen;

namespace Chuangpu.Enterprises.Register;

/// <summary>The classification of industries GB/T 4754—2017 (data/industries).</summary>
public static class Industries
{
    // Code without the section's letter, to name and section; a section stands under its letter.
    private static readonly FrozenDictionary<string, (string Section, string Name)> Known = Read();

    /// <summary>The sections by letter.</summary>
    public static IReadOnlyList<(string Code, string Name)> Sections { get; } = [.. Known.Where(k => char.IsAsciiLetter(k.Key[0])).Select(k => (k.Key, k.Value.Name)).OrderBy(s => s.Key, StringComparer.Ordinal)];

    /// <summary>The divisions (two digits) with their names.</summary>
    public static IReadOnlyList<(string Code, string Name)> Divisions { get; } = [.. Known.Where(k => k.Key.Length == 2).Select(k => (k.Key, k.Value.Name)).OrderBy(s => s.Key, StringComparer.Ordinal)];

    /// <summary>The code as kept (three digits): with or without the section's letter, with four digits cut to the group; null when no such division exists.</summary>
    /// <param name="text">As typed.</param>
    public static string? Parse(string text)
    {
        var code = text.Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimStart([.. "ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst"]);
        return code.Length is 3 or 4 && code.All(char.IsAsciiDigit) && Known.ContainsKey(code[..2]) ? code[..3] : null;
    }

    /// <summary>The letter of the section, or null.</summary>
    /// <param name="code">Two or three digits.</param>
    public static string? SectionOf(string? code) => code is { Length: >= 2 } && Known.TryGetValue(code[..2], out var division) ? division.Section : null;

    /// <summary>The name of the group, else of its division.</summary>
    /// <param name="code">Two or three digits, or a letter.</param>
    public static string? NameOf(string? code) =>
        code is null ? null : Known.TryGetValue(code, out var group) ? group.Name : code.Length > 2 && Known.TryGetValue(code[..2], out var division) ? division.Name : null;

    private static FrozenDictionary<string, (string, string)> Read()
    {
        using var stream = typeof(Industries).Assembly.GetManifestResourceStream("industries/gbt4754.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .ToFrozenDictionary(f => f[0].Length == 1 ? f[0] : f[0][1..], f => (f[0][..1], f[1]));
    }
}
