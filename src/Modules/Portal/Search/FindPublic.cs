using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Portal.Search;

/// <summary>Finds what is public by words: all of them must stand in it; what has them in its title comes first, the newest before the rest.</summary>
public static class FindPublic
{
    /// <summary>Longer questions are cut.</summary>
    public const int LongestQuestion = 60;

    /// <summary>The words of a question, at most eight.</summary>
    public static IReadOnlyList<string> Words(string? question)
    {
        var cut = question is { Length: > LongestQuestion } ? question[..LongestQuestion] : question ?? "";
        return [.. cut.Split([' ', '　', ',', '，', '、', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(8)];
    }

    /// <summary>What has all the words, best first; nothing for no words.</summary>
    /// <param name="items">Where to look.</param>
    /// <param name="words">From <see cref="Words"/>.</param>
    public static IReadOnlyList<PublicItem> In(IReadOnlyList<PublicItem> items, IReadOnlyList<string> words) => words.Count == 0 ? [] :
    [
        .. items.Where(i => words.All(w => Has(i.Title, w) || Has(i.Summary, w) || Has(i.By, w) || Has(i.Answer, w)))
            .OrderByDescending(i => words.Count(w => Has(i.Title, w))).ThenBy(i => i.Kind).ThenByDescending(i => i.On),
    ];

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
