using System.Text;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>A paragraph while its markup streams by.</summary>
internal sealed class WordParagraph(LoadLimits limits)
{
    private readonly StringBuilder _text = new();

    public string? StyleId { get; set; }

    public int? ListId { get; set; }

    public int? Level { get; set; }

    /// <summary>Text boxes that hang on this paragraph.</summary>
    public List<WordLines> Boxes { get; } = [];

    public void Append(string text)
    {
        if (_text.Length + text.Length > limits.MaxTextCharacters)
            throw Refusal.TooMuchText(limits.MaxTextCharacters);
        _text.Append(text);
    }

    /// <summary>The paragraph's words behind its automatic number; an empty paragraph takes no number.</summary>
    public string Text(Func<string?, int?, int?, string> nextLabel)
    {
        var text = _text.ToString().TrimEnd();
        return string.IsNullOrWhiteSpace(text) ? "" : nextLabel(StyleId, ListId, Level) + text.TrimStart('\n');
    }
}
