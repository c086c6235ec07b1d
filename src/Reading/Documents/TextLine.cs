namespace Chuangpu.Reading;

/// <summary>One line of the given text, without its line break.</summary>
internal readonly record struct TextLine(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The lines of a text; a form feed ends a line like a line break does.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'))
                continue;
            lines.Add(new TextLine(start, i));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }
        lines.Add(new TextLine(start, text.Length));
        return lines;
    }
}
