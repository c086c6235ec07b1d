namespace Chuangpu.Reading;

/// <summary>Mends what sources lose or turn around in well-known abbreviations.</summary>
internal static class NameRepair
{
    public static string Apply(string name)
    {
        var text = name.Trim(' ', '、', '和', '及', '与', '■');
        if (text.StartsWith("&D", StringComparison.Ordinal))
            text = "R" + text;
        for (var at = text.IndexOf("&D", StringComparison.Ordinal); at > 0; at = text.IndexOf("&D", at + 2, StringComparison.Ordinal))
        {
            if (text[at - 1] != 'R')
                text = text.Insert(at, "R");
        }
        return text.Replace("GPD", "GDP", StringComparison.Ordinal).Replace("R&D 经费", "R&D经费", StringComparison.Ordinal);
    }
}
