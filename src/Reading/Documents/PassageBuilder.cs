using System.Text;

namespace Chuangpu.Reading;

/// <summary>
/// Builds the repaired text of a passage from pieces of the source and remembers where each character came from:
/// blanks inside words go, widths become one, straight quotes become pairs, markdown emphasis goes.
/// </summary>
internal sealed class PassageBuilder(string source)
{
    private readonly StringBuilder text = new();
    private readonly List<int> map = [];
    private bool blank;
    private bool wrapped;
    private bool quoteOpen;

    public int Length => text.Length;

    public PassageBuilder Append(int start, int end, int limit = int.MaxValue)
    {
        for (var i = start; i < end && text.Length < limit; i++)
        {
            var c = source[i];
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }
            if (CharRepair.IsNothing(c))
                continue;
            if (c == '*' && IsEmphasis(i, start, end))
                continue;
            AppendChar(Repair(c, i, start, end), i);
        }
        (blank, wrapped) = (true, true);
        return this;
    }

    public Passage Build() => new(text.ToString(), [.. map]);

    private static bool IsAt(string s, int i, int start, int end, char c) => i >= start && i < end && s[i] == c;

    private bool IsEmphasis(int i, int start, int end) => IsAt(source, i + 1, start, end, '*') || IsAt(source, i - 1, start, end, '*');

    private void AppendChar(char c, int at)
    {
        // Words keep their blank; a number that was cut at a line's end or grouped by blanks is put together again.
        var oneNumber = blank && text.Length > 0 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(c) && (wrapped || IsGroup(at));
        if (blank && !oneNumber && text.Length > 0 && CharRepair.IsAsciiWord(text[^1]) && CharRepair.IsAsciiWord(c))
        {
            text.Append(' ');
            map.Add(at - 1);
        }
        (blank, wrapped) = (false, false);
        text.Append(c);
        map.Add(at);
    }

    /// <summary>1 200: one to three digits, one blank, exactly three digits.</summary>
    private bool IsGroup(int at)
    {
        var before = text.Length;
        while (before > 0 && text.Length - before < 5 && (char.IsAsciiDigit(text[before - 1]) || text[before - 1] == '.'))
            before--;
        return text.Length - before <= 3 && at >= 2 && source[at - 1] is ' ' or '\u00A0' or '\u2009' && !char.IsWhiteSpace(source[at - 2])
            && IsDigit(at + 1, 0, source.Length) && IsDigit(at + 2, 0, source.Length) && !IsDigit(at + 3, 0, source.Length)
            && text.ToString(before, text.Length - before).IndexOf('.', StringComparison.Ordinal) < 0;
    }

    private char Repair(char c, int i, int start, int end)
    {
        switch (c)
        {
            case '"' or '＂':
                quoteOpen = !quoteOpen;
                return quoteOpen ? '“' : '”';
            case ',' when IsThousands(i, start, end):
                return ',';
            case ':' or '：' when IsDigit(i - 1, start, end) && IsDigit(i + 1, start, end):
                return ':';
            default:
                return CharRepair.Width(c);
        }
    }

    /// <summary>A comma between digits with exactly three behind it belongs to the number.</summary>
    private bool IsThousands(int i, int start, int end) =>
        IsDigit(i - 1, start, end) && IsDigit(i + 1, start, end) && IsDigit(i + 2, start, end) && IsDigit(i + 3, start, end)
        && !IsDigit(i + 4, start, end);

    private bool IsDigit(int i, int start, int end) =>
        i >= start && i < end && CharRepair.Width(source[i]) is >= '0' and <= '9';
}
