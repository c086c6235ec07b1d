namespace Chuangpu.Reading;

/// <summary>The marks that end sentences, clauses and items of a list.</summary>
internal static class Boundary
{
    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '；';

    public static bool EndsClause(char c) => EndsSentence(c) || c is '，' or '：';

    public static bool IsAny(char c) => EndsClause(c) || c is '、' or Mask.Black;

    /// <summary>Where the clause around <paramref name="at"/> begins, not before <paramref name="start"/>.</summary>
    public static int ClauseStart(string text, int start, int at)
    {
        var i = at;
        while (i > start && !EndsClause(text[i - 1]))
            i--;
        return i;
    }

    /// <summary>Where the clause around <paramref name="at"/> ends, at most <paramref name="end"/>.</summary>
    public static int ClauseEnd(string text, int at, int end)
    {
        var i = at;
        while (i < end && !EndsClause(text[i]))
            i++;
        return i;
    }
}
