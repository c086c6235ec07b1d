namespace Chuangpu.Reading;

/// <summary>
/// Blacks out what stands in （）, 《》 and “”: numbers there belong to a name, a note or a label, and a full stop
/// there ends no sentence.
/// </summary>
internal static class Mask
{
    public const char Black = '■';

    // A bracket whose partner stands farther away was never closed.
    private const int Reach = 240;
    private const int Nesting = 8;

    public static string Apply(string text)
    {
        char[]? chars = null;
        var open = new (int At, char Close)[Nesting];
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '（' => '）', '《' => '》', '“' => '”', '【' => '】', _ => '\0' };
            if (close != '\0')
            {
                if (depth == Nesting)
                {
                    Array.Copy(open, 1, open, 0, Nesting - 1);
                    depth--;
                }
                open[depth++] = (i, close);
                continue;
            }
            if (text[i] is not ('）' or '》' or '”' or '】'))
                continue;
            for (var d = depth - 1; d >= 0; d--)
            {
                if (open[d].Close != text[i])
                    continue;
                if (i - open[d].At <= Reach)
                {
                    chars ??= text.ToCharArray();
                    Array.Fill(chars, Black, open[d].At, i - open[d].At + 1);
                }
                depth = d;
                break;
            }
        }
        return chars is null ? text : new string(chars);
    }
}
