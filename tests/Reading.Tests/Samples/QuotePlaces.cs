using System.Text;

namespace Chuangpu.Reading.Tests.Samples;

/// <summary>Finds quotes in a text whatever white space stands in either.</summary>
internal sealed class QuotePlaces
{
    private readonly string _bare;
    private readonly List<int> _at = [];

    public QuotePlaces(string text)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]))
            {
                bare.Append(text[i]);
                _at.Add(i);
            }

        _bare = bare.ToString();
    }

    public IReadOnlyList<(int Start, int End)> Of(string quote)
    {
        var bare = string.Concat(quote.Where(c => !char.IsWhiteSpace(c)));
        List<(int, int)> places = [];
        for (var i = _bare.IndexOf(bare, StringComparison.Ordinal); i >= 0; i = _bare.IndexOf(bare, i + 1, StringComparison.Ordinal))
            places.Add((_at[i], _at[i + bare.Length - 1] + 1));
        return places;
    }
}
