using System.Globalization;
using System.Text.RegularExpressions;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Documents;

/// <summary>Numbers and days as official documents write them.</summary>
internal static partial class ReportWords
{
    public const string None = "暂无数据";

    public static string Share(int part, int whole) => whole == 0 ? None : $"{Shown(100m * part / whole):0.#}%";

    public static string Percent(decimal? value) => value is { } percent ? $"{percent:0.##}%" : "—";

    // Never rounded up to a hundred that was not reached.
    public static decimal? Shown(decimal? share) => share is not { } value ? null : value is > 99 and < 100 ? Math.Floor(value * 10) / 10 : Math.Round(value, 1, MidpointRounding.AwayFromZero);

    public static string Yuan(long fen) => MoneyFormat.Short(fen / 100m);

    /// <summary>To the last digit, as the plan's projects are entered.</summary>
    public static string Wan(decimal yuan) => $"{Plain(yuan / 10_000)}万元";

    public static string Plain(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string Span(int first, int last) => first == last ? $"{first}年" : $"{first}—{last}年";

    // On pages a space parts figures and Chinese; in an official document it does not.
    public static string Closed(string text) => Gaps().Replace(text, "");

    [GeneratedRegex(@"(?<=[\u3000-\u9fff\uff00-\uffef])\s+|\s+(?=[\u3000-\u9fff\uff00-\uffef])")]
    private static partial Regex Gaps();

    public static string Cut(string text) => text.Length <= 30 ? text : text[..29] + "…";

    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
