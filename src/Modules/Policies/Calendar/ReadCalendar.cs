using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Calendar;

/// <summary>Reads the calendar, once a request.</summary>
public sealed class ReadCalendar(ChuangpuDb db) : IUseCase
{
    private WorkingDays? _days;

    /// <summary>For counting.</summary>
    public async Task<WorkingDays> WorkingDaysAsync(CancellationToken cancellation = default) => _days ??= Count(await YearsAsync(cancellation));

    /// <summary>For looking at, the newest year first.</summary>
    public Task<List<CalendarYear>> YearsAsync(CancellationToken cancellation = default) =>
        db.Set<CalendarYear>().AsNoTracking().Include(y => y.Stretches).OrderByDescending(y => y.Year).ToListAsync(cancellation);

    private static WorkingDays Count(List<CalendarYear> years)
    {
        var moved = new Dictionary<DateOnly, bool>();
        foreach (var stretch in years.SelectMany(y => y.Stretches))
        {
            for (var day = stretch.From; day <= stretch.To; day = day.AddDays(1))
            {
                moved[day] = stretch.IsWorked;
            }
        }

        return new WorkingDays(moved, years.Select(y => y.Year).ToHashSet());
    }
}
