using System.Text;

namespace Chuangpu.Kernel.Texts;

/// <summary>Words taken out of a document, made fit for a field.</summary>
public static class Words
{
    /// <summary>At most so many characters, never half a surrogate pair, the cut shown.</summary>
    public static string Clip(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }

    /// <summary>A document has at least so many letters; what has fewer was cut off or taken by mistake.</summary>
    public const int FewestOfADocument = 20;

    /// <summary>How many letters and digits the text has.</summary>
    public static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    /// <summary>A stretch of the document as one line: line ends go, since Chinese is written without blanks between words.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && char.IsAsciiLetterOrDigit(line[^1]) && char.IsAsciiLetterOrDigit(part[0]))
            {
                line.Append(' ');
            }

            line.Append(part);
        }

        return line.ToString();
    }

    /// <summary>The text with each NUL and each half of a surrogate pair replaced, which PostgreSQL refuses; as long as before, so places stay right.</summary>
    public static string Storable(string text)
    {
        var sound = text.ToCharArray();
        for (var i = 0; i < sound.Length; i++)
        {
            if (i + 1 < sound.Length && char.IsSurrogatePair(sound[i], sound[i + 1]))
            {
                i++;
            }
            else if (sound[i] == '\0' || char.IsSurrogate(sound[i]))
            {
                sound[i] = '\uFFFD';
            }
        }

        return new string(sound);
    }
}
