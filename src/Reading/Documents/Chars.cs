namespace Chuangpu.Reading;

/// <summary>Asks what characters a short text is made of.</summary>
internal static class Chars
{
    public static bool Only(ReadOnlySpan<char> text, string allowed) => text.IndexOfAnyExcept(allowed) < 0;

    /// <summary>Where a word last stands in a range, or -1.</summary>
    public static int Last(string text, string word, int start, int end)
    {
        var at = start < end ? text.AsSpan(start, end - start).LastIndexOf(word, StringComparison.Ordinal) : -1;
        return at < 0 ? -1 : start + at;
    }

    public static bool Any(ReadOnlySpan<char> text, string wanted) => text.IndexOfAny(wanted) >= 0;
}
