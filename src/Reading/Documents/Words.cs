using System.Buffers;

namespace Chuangpu.Reading;

/// <summary>Lists of words looked for at a fixed place of a text; the longest one wins.</summary>
internal sealed class Words
{
    private readonly Dictionary<char, string[]> byFirst;
    private readonly Dictionary<char, string[]> byLast;
    private readonly SearchValues<char> firsts;
    private readonly SearchValues<char> lasts;
    private readonly int longest;

    public Words(params string[] words)
    {
        longest = words.Max(w => w.Length);
        firsts = SearchValues.Create([.. words.Select(w => w[0])]);
        lasts = SearchValues.Create([.. words.Select(w => w[^1])]);
        byFirst = words.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());
        byLast = words.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());
    }

    /// <summary>The word that begins at <paramref name="at"/>, or null.</summary>
    public string? At(string text, int at, int end)
    {
        if (at >= end || !byFirst.TryGetValue(text[at], out var words))
            return null;
        foreach (var word in words)
        {
            if (at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return word;
        }
        return null;
    }

    /// <summary>The word that ends before <paramref name="end"/> and doesn't begin before <paramref name="start"/>, or null.</summary>
    public string? Before(string text, int start, int end)
    {
        if (end <= start || !byLast.TryGetValue(text[end - 1], out var words))
            return null;
        foreach (var word in words)
        {
            if (end - word.Length >= start && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                return word;
        }
        return null;
    }

    /// <summary>The place of the last word that ends at or before <paramref name="end"/>, or -1.</summary>
    public int LastIn(string text, int start, int end, out string? word)
    {
        for (var e = end; e > start; e--)
        {
            var at = text.AsSpan(start, e - start).LastIndexOfAny(lasts);
            if (at < 0)
                break;
            e = start + at + 1;
            word = Before(text, start, e);
            if (word is not null)
                return e - word.Length;
        }
        word = null;
        return -1;
    }

    /// <summary>The place of the first word in the range, or -1.</summary>
    public int FirstIn(string text, int start, int end, out string? word)
    {
        for (var i = start; i < end; i++)
        {
            var at = text.AsSpan(i, end - i).IndexOfAny(firsts);
            if (at < 0)
                break;
            i += at;
            word = At(text, i, end);
            if (word is not null)
                return i;
        }
        word = null;
        return -1;
    }

    public bool AnyIn(string text, int start, int end) => FirstIn(text, start, end, out _) >= 0;

    public bool AnyIn(string text) => AnyIn(text, 0, text.Length);

    public bool Has(string word) =>
        word.Length > 0 && word.Length <= longest && byFirst.TryGetValue(word[0], out var words) && Array.IndexOf(words, word) >= 0;
}
