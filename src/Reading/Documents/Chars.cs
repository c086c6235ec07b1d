namespace Chuangpu.Reading;

/// <summary>Asks what characters a short text is made of.</summary>
internal static class Chars
{
    public static bool Only(ReadOnlySpan<char> text, string allowed) => text.IndexOfAnyExcept(allowed) < 0;

    public static bool Any(ReadOnlySpan<char> text, string wanted) => text.IndexOfAny(wanted) >= 0;
}
