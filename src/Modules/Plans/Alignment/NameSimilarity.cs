using System.Text;

namespace Chuangpu.Plans.Alignment;

/// <summary>
/// How alike two names of indicators are: the Dice coefficient of their pairs of neighbouring characters, after words that say
/// nothing about what is measured (数量, 总数, 达到 …) and all punctuation are left out. 0 for nothing in common, 1 for the same.
/// </summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Shared">The stretches of the first name that the second has too, longest first, for the explanation.</param>
public sealed record NameSimilarity(decimal Score, IReadOnlyList<string> Shared)
{
    private static readonly string[] Empty = ["数量", "总数", "总量", "个数", "家数", "达到", "拥有量", "总额", "全社会", "累计", "占比"];

    /// <summary>Compares two names.</summary>
    public static NameSimilarity Of(string a, string b)
    {
        var (left, right) = (Plain(a), Plain(b));
        if (left.Length == 0 || right.Length == 0)
        {
            return new NameSimilarity(0, []);
        }

        if (left == right)
        {
            return new NameSimilarity(1, [left]);
        }

        var (pairs, others) = (Pairs(left), Pairs(right));
        var common = pairs.GroupBy(p => p).Sum(g => Math.Min(g.Count(), others.Count(o => o == g.Key)));
        var score = pairs.Count + others.Count == 0 ? 0 : 2m * common / (pairs.Count + others.Count);
        return new NameSimilarity(score, Stretches(left, right));
    }

    private static List<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static List<string> Stretches(string left, string right)
    {
        var found = new List<string>();
        for (var i = 0; i < left.Length - 1;)
        {
            var length = 0;
            while (i + length < left.Length && right.Contains(left.Substring(i, length + 1), StringComparison.Ordinal))
            {
                length++;
            }

            if (length >= 2)
            {
                found.Add(left.Substring(i, length));
            }

            i += Math.Max(1, length);
        }

        return [.. found.Distinct().OrderByDescending(s => s.Length)];
    }

    private static string Plain(string name)
    {
        var text = string.Concat(name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));
        return Empty.Aggregate(text, (t, word) => t.Length > word.Length ? t.Replace(word, "", StringComparison.Ordinal) : t);
    }
}
