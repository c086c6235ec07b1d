using Chuangpu.Kernel.Periods;

namespace Chuangpu.Enterprises.Register;

/// <summary>Which records held on a day.</summary>
internal static class RecordsKnown
{
    /// <summary>Those entered by the end of the day and not yet replaced or withdrawn then.</summary>
    /// <param name="records">Of one kind.</param>
    /// <param name="day">The day in China.</param>
    public static IQueryable<T> KnownOn<T>(this IQueryable<T> records, DateOnly day) where T : EnterpriseRecord
    {
        var end = day.AddDays(1).StartInUtc();
        return records.Where(r => r.EnteredAt < end && (r.EndedAt == null || r.EndedAt >= end));
    }
}
