using System.Globalization;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Policies.Calendar;

/// <summary>A year's stretches as a person writes them, one a line: <c>2027-02-05 至 2027-02-11 休 春节</c>, or one day without 至.</summary>
internal static class CalendarText
{
    private const int MostLines = 60, MostDays = 15;

    public static string Write(CalendarYear year) => string.Join('\n', year.Stretches.OrderBy(s => s.From)
        .Select(s => $"{s.From:yyyy-MM-dd}{(s.To == s.From ? "" : $" 至 {s.To:yyyy-MM-dd}")} {(s.IsWorked ? "班" : "休")} {s.Name}"));

    public static Result<List<CalendarStretch>> Read(int year, string text)
    {
        var read = new List<CalendarStretch>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Replace("至", " 至 ", StringComparison.Ordinal).Split((char[])[' ', '\t', '　'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (Stretch(year, parts) is not { } stretch)
            {
                return Wrong(i, $"看不懂：“{(lines[i].Length > 40 ? lines[i][..40] + "…" : lines[i])}”。请写成“{year}-05-01 至 {year}-05-05 休 劳动节”或“{year}-05-09 班 劳动节”");
            }

            if (Fault(year, stretch, read) is { } fault)
            {
                return Wrong(i, fault);
            }

            read.Add(stretch);
        }

        return read.Count is 0 or > MostLines ? new Problem("calendar.empty", $"请逐行填写这一年的放假和调休上班日期，最多 {MostLines} 行。", nameof(ReplaceCalendar.Request.Text)) : read;
    }

    private static CalendarStretch? Stretch(int year, string[] parts)
    {
        var to = parts is [_, "至", ..] ? 2 : 0;
        return parts.Length == to + 3 && Day(parts[0]) is { } first && Day(parts[to]) is { } last && parts[to + 1] is "休" or "班" && parts[to + 2].Length <= 30
            ? new CalendarStretch { Year = year, From = Day(parts[0])!.Value, To = Day(parts[to])!.Value, IsWorked = parts[to + 1] == "班", Name = parts[to + 2] }
            : null;
    }

    private static string? Fault(int year, CalendarStretch stretch, List<CalendarStretch> before) =>
        stretch.To < stretch.From || stretch.To.DayNumber - stretch.From.DayNumber >= MostDays ? $"止日应不早于起日，且一段不超过 {MostDays} 天"
        : stretch.From < new DateOnly(year - 1, 12, 20) || stretch.To > new DateOnly(year + 1, 1, 10) ? $"日期不在 {year} 年"
        : before.Exists(s => s.From <= stretch.To && stretch.From <= s.To) ? "与前面的一行重叠"
        : stretch.IsWorked && Enumerable.Range(0, stretch.To.DayNumber - stretch.From.DayNumber + 1).Any(d => stretch.From.AddDays(d).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) ? "调休上班的日子应是周六或周日"
        : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Problem Wrong(int line, string what) => new("calendar.line", $"第 {line + 1} 行{what}。没有保存。", nameof(ReplaceCalendar.Request.Text));
}
