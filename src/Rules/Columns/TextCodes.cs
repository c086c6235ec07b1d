namespace Chuangpu.Rules.Columns;

/// <summary>Texts as numbers, the same for all columns of a set, so that texts of two columns can be compared.</summary>
internal sealed class TextCodes
{
    private readonly Dictionary<string, int> _codes = [];
    private readonly List<string> _texts = [];

    public string this[long code] => _texts[(int)code];

    /// <summary>The code, a new one for a text not seen before.</summary>
    public int Of(string text)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            _codes[text] = code = _texts.Count;
            _texts.Add(text);
        }
        return code;
    }

    /// <summary>The code; -1, which no text has, for one not seen.</summary>
    public int Find(string text) => _codes.GetValueOrDefault(text, -1);
}
