using System.Globalization;
using System.Text;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Tables;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Calendar;

/// <summary>Adds the years that come with the program (data/calendar) and are not in the database; what a bureau entered stays.</summary>
public sealed class LoadCalendar(ChuangpuDb db) : ISeed
{
    /// <inheritdoc />
    public int Order => 5;

    /// <inheritdoc />
    public bool IsDemo => false;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = await db.Set<CalendarYear>().Select(y => y.Year).ToListAsync(cancellation);
        var missing = Years().Where(y => !known.Contains(y.Year)).ToList();
        if (missing.Count > 0)
        {
            db.AddRange(missing);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>The years of the file.</summary>
    public static IEnumerable<CalendarYear> Years()
    {
        using var stream = typeof(LoadCalendar).Assembly.GetManifestResourceStream("calendar/holidays.csv") ?? throw new InvalidOperationException("calendar/holidays.csv is not embedded.");
        using var reader = new StreamReader(stream);
        foreach (var lines in CsvFile.Read(Encoding.UTF8.GetBytes(reader.ReadToEnd()), 2000).Value.Skip(1).Select(l => l.Fields).GroupBy(f => int.Parse(f[0], CultureInfo.InvariantCulture)))
        {
            var year = new CalendarYear { Year = lines.Key, Source = lines.First()[5] };
            year.Stretches.AddRange(lines.Select(f => new CalendarStretch { Year = lines.Key, From = Day(f[1]), To = Day(f[2]), IsWorked = f[3] == "班", Name = f[4] }));
            yield return year;
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
