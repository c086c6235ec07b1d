using System.Globalization;
using System.Text.RegularExpressions;
using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Values;

/// <summary>
/// A year, quarter or month. As text it is what SDMX writes: <c>2024</c>, <c>2024-Q1</c>, <c>2024-03</c>; people read
/// <see cref="Words"/>.
/// </summary>
/// <param name="Frequency">How long it is.</param>
/// <param name="StartsOn">Its first day.</param>
public readonly partial record struct StatPeriod(Frequency Frequency, DateOnly StartsOn) : IComparable<StatPeriod>
{
    /// <summary>The year it lies in.</summary>
    public int Year => StartsOn.Year;

    /// <summary>Its last day.</summary>
    public DateOnly EndsOn => StartsOn.AddMonths(Months(Frequency)).AddDays(-1);

    /// <summary>The same period a year before.</summary>
    public StatPeriod YearBefore => this with { StartsOn = StartsOn.AddYears(-1) };

    /// <summary>The period of the same length before it.</summary>
    public StatPeriod Previous => this with { StartsOn = StartsOn.AddMonths(-Months(Frequency)) };

    /// <summary>2024年, 2024年第1季度, 2024年3月.</summary>
    public string Words => Frequency switch
    {
        Frequency.Year => $"{Year}年",
        Frequency.Quarter => $"{Year}年第{Quarter}季度",
        _ => $"{Year}年{StartsOn.Month}月",
    };

    private int Quarter => (StartsOn.Month + 2) / 3;

    /// <summary>A year.</summary>
    public static StatPeriod OfYear(int year) => new(Frequency.Year, new DateOnly(year, 1, 1));

    /// <summary>A quarter, 1–4.</summary>
    public static StatPeriod OfQuarter(int year, int quarter) => new(Frequency.Quarter, new DateOnly(year, quarter * 3 - 2, 1));

    /// <summary>A month, 1–12.</summary>
    public static StatPeriod OfMonth(int year, int month) => new(Frequency.Month, new DateOnly(year, month, 1));

    /// <summary>The period of this length a day lies in.</summary>
    public static StatPeriod Containing(DateOnly day, Frequency frequency) => frequency switch
    {
        Frequency.Year => OfYear(day.Year),
        Frequency.Quarter => OfQuarter(day.Year, (day.Month + 2) / 3),
        _ => OfMonth(day.Year, day.Month),
    };

    /// <summary>The longer period it is a part of.</summary>
    public StatPeriod Within(Frequency longer) => Containing(StartsOn, longer);

    /// <summary>Reads 2024, 2024-Q1, 2024Q1, 2024-03, 2024-M03 or 2024-3, in full- or half-width characters, and the <see cref="Words"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period read.</param>
    public static bool TryParse(string? text, out StatPeriod period)
    {
        period = default;
        var match = Pattern().Match((text ?? "").Normalize(System.Text.NormalizationForm.FormKC).Trim());
        if (!match.Success)
        {
            return false;
        }

        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        period = match.Groups["q"] is { Success: true } q ? OfQuarter(year, int.Parse(q.Value, CultureInfo.InvariantCulture))
            : match.Groups["m"] is { Success: true } m ? OfMonth(year, int.Parse(m.Value, CultureInfo.InvariantCulture))
            : OfYear(year);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Frequency switch
    {
        Frequency.Year => Year.ToString(CultureInfo.InvariantCulture),
        Frequency.Quarter => $"{Year}-Q{Quarter}",
        _ => $"{Year}-{StartsOn.Month:00}",
    };

    /// <summary>By the first day; the longer period before the shorter ones it holds.</summary>
    public int CompareTo(StatPeriod other) => (StartsOn, Frequency).CompareTo((other.StartsOn, other.Frequency));

    /// <inheritdoc cref="CompareTo" />
    public static bool operator <(StatPeriod left, StatPeriod right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo" />
    public static bool operator >(StatPeriod left, StatPeriod right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo" />
    public static bool operator <=(StatPeriod left, StatPeriod right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo" />
    public static bool operator >=(StatPeriod left, StatPeriod right) => left.CompareTo(right) >= 0;

    private static int Months(Frequency frequency) => frequency switch { Frequency.Year => 12, Frequency.Quarter => 3, _ => 1 };

    [GeneratedRegex(
        "^(?<y>(19|20)[0-9]{2})(年?(-?Q(?<q>[1-4])|第?(?<q>[1-4])季度)|(-|-?M|年)(?<m>0?[1-9]|1[0-2])月?|(?<m>0[1-9]|1[0-2])|年)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
