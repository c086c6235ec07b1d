using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Portal.Search;

/// <summary>Finds what is public by words: all of them must stand in it; what has them in its title comes first, the newest before the rest.</summary>
public static class FindPublic
{
    /// <summary>Longer questions are cut.</summary>
    public const int LongestQuestion = 60;

    private const int MostNear = 20;

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
        .. items.Where(i => words.All(w => Has(i, w)))
            .OrderByDescending(i => words.Count(w => Has(i.Title, w))).ThenBy(i => i.Kind).ThenByDescending(i => i.On),
    ];

    /// <summary>The pairs of neighbouring characters of words.</summary>
    /// <param name="words">From <see cref="Words"/>.</param>
    public static IReadOnlyList<string> Pairs(IReadOnlyList<string> words) =>
        [.. words.SelectMany(w => Enumerable.Range(0, w.Length - 1).Select(i => w.Substring(i, 2))).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What comes nearest where nothing has all the words: more than half of their pairs stand in it, most first.</summary>
    /// <param name="items">Where to look.</param>
    /// <param name="pairs">From <see cref="Pairs"/>.</param>
    public static IReadOnlyList<PublicItem> Near(IReadOnlyList<PublicItem> items, IReadOnlyList<string> pairs) =>
    [
        .. items.Select(i => (Item: i, Shared: pairs.Count(p => Has(i, p)))).Where(x => x.Shared * 2 > pairs.Count)
            .OrderByDescending(x => x.Shared).ThenBy(x => x.Item.Kind).ThenByDescending(x => x.Item.On).Take(MostNear).Select(x => x.Item),
    ];

    private static bool Has(PublicItem item, string word) => Has(item.Title, word) || Has(item.Summary, word) || Has(item.By, word) || Has(item.Answer, word);

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
