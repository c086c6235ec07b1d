using System.Globalization;
using System.Text.RegularExpressions;

namespace Chuangpu.Policies.Clauses;

/// <summary>What the platform itself writes into the text of a clause.</summary>
internal static partial class ClauseText
{
    /// <summary>The text of an earlier version that ends the day before a later one begins; as it is where they do not meet.</summary>
    /// <param name="rules">Its text, one clause in it.</param>
    /// <param name="from">The first day of the later version.</param>
    public static string EndBefore(string rules, DateOnly from)
    {
        var (began, ends) = ValidityOf(rules);
        if (began >= from || ends < from)
        {
            return rules;
        }

        var line = "  " + Validity(began, from.AddDays(-1));
        return ValidityLine().IsMatch(rules) ? ValidityLine().Replace(rules, line, 1) : ClauseLine().Replace(rules, m => $"{m.Value}\n{line}", 1);
    }

    /// <summary>The text of a version as the next one begins from it: in force from a day on, until the version's own end where that is later.</summary>
    /// <param name="rules">Its text, one clause in it.</param>
    /// <param name="from">The first day of the next version.</param>
    public static string BeginFrom(string rules, DateOnly from)
    {
        var (began, ends) = ValidityOf(rules);
        if (began >= from)
        {
            return rules;
        }

        var line = "  " + Validity(from, ends >= from ? ends : null);
        return ValidityLine().IsMatch(rules) ? ValidityLine().Replace(rules, line, 1) : ClauseLine().Replace(rules, m => $"{m.Value}\n{line}", 1);
    }

    /// <summary>The text with another budget; as it is without one.</summary>
    /// <param name="rules">Its text, one clause in it.</param>
    /// <param name="wan">In 万元, or null.</param>
    /// <param name="shared">Whether a short budget is shared in proportion, instead of first come first served.</param>
    public static string WithBudget(string rules, decimal? wan, bool shared)
    {
        if (wan is not { } budget)
        {
            return rules;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"  预算 {budget:0.####}万元 {(shared ? "按比例压减" : "先到先得")}");
        return BudgetLine().IsMatch(rules) ? BudgetLine().Replace(rules, line, 1) : ClauseLine().Replace(rules, m => $"{m.Value}\n{line}", 1);
    }

    /// <summary>有效期 2025-01-01 至 2027-12-31, with either end left out.</summary>
    public static string Validity(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"有效期 {Day(first)} 至 {Day(last)}",
        ({ } first, null) => $"有效期 自 {Day(first)}",
        (null, { } last) => $"有效期 至 {Day(last)}",
        _ => "",
    };

    /// <summary>The days a text says its clause holds, also where the rest of it cannot be read yet; null for an end that is open.</summary>
    public static (DateOnly? From, DateOnly? To) ValidityOf(string rules)
    {
        var parts = ValidityLine().Match(rules).Value.Split(['至', '到'], 2);
        return (DayIn(parts[0]), parts.Length > 1 ? DayIn(parts[1]) : null);
    }

    /// <summary>A day as the language writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayIn(string text) =>
        DayWords().Match(text) is { Success: true } m && DateOnly.TryParse($"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}", CultureInfo.InvariantCulture, out var day) ? day : null;

    [GeneratedRegex(@"(\d{4})\D(\d{1,2})\D(\d{1,2})")]
    private static partial Regex DayWords();

    [GeneratedRegex(@"^[ \t　]*有效期.*$", RegexOptions.Multiline)]
    private static partial Regex ValidityLine();

    [GeneratedRegex(@"^[ \t　]*预算.*$", RegexOptions.Multiline)]
    private static partial Regex BudgetLine();

    [GeneratedRegex(@"^[ \t　]*条款[ \t　].*$", RegexOptions.Multiline)]
    private static partial Regex ClauseLine();
}
