using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chuangpu.Reading;

namespace Chuangpu.Policies.Clauses;

/// <summary>
/// Writes down of a sentence what is certain (amounts, rates, caps) as a clause, and 待补充 where a person has to say more. 待补充 is no
/// known name, so a draft cannot be published before it is completed.
/// </summary>
internal static partial class DraftFromSentence
{
    private const string Open = "待补充";

    /// <summary>The text of the draft.</summary>
    /// <param name="name">The clause's name.</param>
    /// <param name="basis">What stands behind 依据, or empty.</param>
    /// <param name="from">The first day it holds, or null.</param>
    /// <param name="sentence">The sentence; null for a clause without one.</param>
    /// <param name="exampleOn">The day of the example to be completed.</param>
    public static string Write(string name, string basis, DateOnly? from, ClauseSentence? sentence, DateOnly exampleOn)
    {
        var amounts = sentence?.Amounts ?? [];
        var text = new StringBuilder($"条款 {name}\n");
        if (basis.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  依据 \"{basis.Replace('"', '”')}\"\n");
        }

        if (from is { } day)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {ClauseText.Validity(day, null)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"  条件 谁可以得：{Open}\n  金额 = {Amount(amounts, sentence?.Quote ?? "")}\n");
        foreach (var floor in amounts.Where(a => a.Kind == AmountKind.Floor).Take(1))
        {
            text.Append(CultureInfo.InvariantCulture, $"  下限 {Money(floor.Value)}\n");
        }

        if (amounts.Where(a => a.Kind == AmountKind.Cap).Select(a => a.Value).DefaultIfEmpty().Max() is > 0 and var cap)
        {
            text.Append(CultureInfo.InvariantCulture, $"  上限 每年 {Money(cap)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"算例 \"{Open}\" 条款 {name} 日期 {ClauseText.Day(exampleOn)}\n  应得 {Open}\n");
        return text.ToString();
    }

    private static string Amount(IReadOnlyList<ClauseAmount> amounts, string quote)
    {
        var (fixedSums, rates) = (amounts.Where(a => a.Kind is AmountKind.Reward or AmountKind.Part or AmountKind.TopUp).ToList(), amounts.Where(a => a.Kind == AmountKind.Percent).ToList());
        if (fixedSums.Count > 1)
        {
            // Who gets which is said in words the platform does not know as facts; they stand as the values of a text to be named.
            var steps = fixedSums.Select((a, i) => $"\"{(a.Condition is { Length: > 0 } who ? who.Replace('"', '”') : $"情形{i + 1}")}\" 给 {Money(a.Value)}").Distinct();
            return $"按 {Open} 取 ({string.Join('、', steps)}、其余 给 0元)";
        }

        return rates.Count > 0 ? string.Join(" + ", rates.Select(r => $"{Open} × {Plain(r.Value)}%"))
            : fixedSums.Count == 1 ? Money(fixedSums[0].Value)
            : amounts.FirstOrDefault(a => a.Kind == AmountKind.Rate) is { } rate ? $"{Open} × {Money(rate.Value)}"
            // One share in a sentence that only names a cap besides is what is paid.
            : Share().Matches(quote) is [var share] ? $"{Open} × {share.Value}"
            : Open;
    }

    private static string Money(decimal yuan) => yuan >= 10_000 && yuan % 100 == 0 ? $"{Plain(yuan / 10_000)}万元" : $"{Plain(yuan)}元";

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+(\.\d+)?%")]
    private static partial Regex Share();
}
