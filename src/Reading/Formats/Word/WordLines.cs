using System.Text;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>Lines of a body, a cell or a text box: an empty line between paragraphs, none between the rows of a table.</summary>
internal sealed class WordLines(LoadLimits limits)
{
    private readonly StringBuilder _text = new();
    private bool _gapBefore;

    public void AddParagraph(Func<string?, int?, int?, string> nextLabel, WordParagraph paragraph)
    {
        Add(paragraph.Text(nextLabel), gap: true);
        foreach (var box in paragraph.Boxes)
            AddBox(box);
    }

    public void AddBox(WordLines box) => Add(box.ToString(), gap: true);

    public void AddRow(string cells) => Add(cells, gap: false);

    public void EndTable() => _gapBefore = true;

    /// <summary>All lines as the text of one table cell.</summary>
    public string AsCell()
    {
        // Trailing and inner line ends would break the row.
        var parts = _text.ToString().Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', parts);
    }

    public override string ToString() => _text.ToString();

    private void Add(string line, bool gap)
    {
        if (line.Length == 0)
        {
            _gapBefore |= gap;
            return;
        }

        if (_text.Length + line.Length + 2 > limits.MaxTextCharacters)
            throw Refusal.TooMuchText(limits.MaxTextCharacters);
        if (_text.Length > 0)
            _text.Append(gap || _gapBefore ? "\n\n" : "\n");
        _text.Append(line);
        _gapBefore = gap;
    }
}
