namespace Chuangpu.Reading;

/// <summary>What a line looks like from its beginning, cheap to take for every line.</summary>
internal sealed class LineView
{
    private const int HeadLength = 120;

    public LineView(string source, TextLine line)
    {
        Line = line;
        var start = line.Start;
        var end = line.End;
        while (start < end && (char.IsWhiteSpace(source[start]) || CharRepair.IsNothing(source[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(source[end - 1]) || CharRepair.IsNothing(source[end - 1])))
            end--;
        Content = new TextLine(start, end);
        Indented = start - line.Start >= 2 || (start > line.Start && source[line.Start] == '\u3000');
        Head = start == end ? "" : new PassageBuilder(source).Append(start, end, HeadLength).Build().Text;
        Last = start == end ? '\0' : CharRepair.Width(source[end - 1]);
        Mark = Head.Length == 0 ? default : HeadingMark.Read(Head);
        Columns = IsShort ? Width(source, line.Start, end) : 0;
        HasTab = start < end && source.AsSpan(line.Start, end - line.Start).Contains('\t');
    }

    /// <summary>The line with the blanks around it.</summary>
    public TextLine Line { get; }

    /// <summary>The line without the blanks around it.</summary>
    public TextLine Content { get; }

    /// <summary>The repaired beginning of the line.</summary>
    public string Head { get; }

    /// <summary>The last character, in its one width.</summary>
    public char Last { get; }

    public bool Indented { get; }

    /// <summary>How wide the line is with its indent, a Chinese character counting as two; 0 for a long line.</summary>
    public int Columns { get; }

    public bool HasTab { get; }

    public HeadingMark Mark { get; }

    public LineRole Role { get; set; }

    private static int Width(string source, int start, int end)
    {
        var columns = 0;
        for (var i = start; i < end; i++)
            columns += source[i] < 0x2E80 ? 1 : 2;
        return columns;
    }

    public bool IsBlank => Head.Length == 0;

    /// <summary>The head holds the whole line.</summary>
    public bool IsShort => Head.Length < HeadLength;
}
