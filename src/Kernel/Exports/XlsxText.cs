namespace Chuangpu.Kernel.Exports;

/// <summary>Text as a workbook can hold it.</summary>
internal static class XlsxText
{
    // The limits of Excel: characters a cell, characters a sheet's name.
    private const int LongestCell = 32_767, LongestName = 31;

    /// <summary>Leaves out what XML 1.0 can't carry and cuts what a cell can't hold.</summary>
    public static string Cell(string text)
    {
        var sound = XmlText.Sound(text);
        return sound.Length <= LongestCell ? sound : string.Concat(sound.AsSpan(0, LongestCell - 1), "…");
    }

    /// <summary>A name Excel accepts: no []:*?/\, no quote at an end, at most 31 characters, not taken yet.</summary>
    public static string SheetName(string title, ICollection<string> taken)
    {
        var name = new string([.. XmlText.Sound(title).Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))]).Trim('\'', ' ');
        name = name.Length == 0 ? "清单" : name[..Math.Min(name.Length, LongestName)];
        for (var n = 2; taken.Contains(name); n++)
        {
            var end = $" {n}";
            name = name[..Math.Min(name.Length, LongestName - end.Length)] + end;
        }

        taken.Add(name);
        return name;
    }

    /// <summary>How wide text is in columns of a digit's width: a Chinese character takes two.</summary>
    public static double Width(string text) => text.Split('\n').Max(line => line.Sum(c => c < 0x2000 ? 1.05 : 2.1));
}
