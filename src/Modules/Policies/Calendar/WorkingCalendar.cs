using Chuangpu.Policies.Contracts;

namespace Chuangpu.Policies.Calendar;

/// <summary>Shows other capabilities the working days.</summary>
internal sealed class WorkingCalendar(ReadCalendar read) : IWorkingCalendar
{
    /// <inheritdoc />
    public Task<WorkingDays> ReadAsync(CancellationToken cancellation) => read.WorkingDaysAsync(cancellation);
}
