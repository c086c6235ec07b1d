using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>Days as percent of the width, over whole quarters or years.</summary>
internal sealed record GanttScale(DateOnly From, DateOnly To)
{
    private int Days => To.DayNumber - From.DayNumber + 1;

    public static GanttScale Around(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber > 2 * 366
        ? new(new(first.Year, 1, 1), new(last.Year, 12, 31))
        : new(new(first.Year, (first.Month - 1) / 3 * 3 + 1, 1), new DateOnly(last.Year, (last.Month - 1) / 3 * 3 + 3, 1).AddMonths(1).AddDays(-1));

    public bool Holds(DateOnly day) => day >= From && day <= To;

    public string At(DateOnly day) => Percent(day.DayNumber - From.DayNumber);

    public string Width(DateOnly from, DateOnly to, decimal done = 100) => Percent(Math.Max(1, to.DayNumber - from.DayNumber + 1) * Math.Clamp(done, 0, 100) / 100);

    /// <summary>Years, with the quarters between them while there is room for their names.</summary>
    public IEnumerable<(DateOnly Date, string Text, bool Strong)> Ticks()
    {
        var step = Days > 8 * 366 ? 24 : Days > 3 * 366 ? 12 : Days > 200 ? 3 : 1;
        for (var day = From; day <= To; day = day.AddMonths(step))
        {
            var year = day.Month == 1;
            yield return (day, year ? $"{day.Year}年" : step == 1 ? $"{day.Month}月" : $"{(day.Month + 2) / 3}季", step > 1 || year || day.Month % 3 == 1);
        }
    }

    private string Percent(decimal days) => (days * 100 / Days).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
