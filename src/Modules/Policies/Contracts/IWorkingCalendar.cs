namespace Chuangpu.Policies.Contracts;

/// <summary>The working days of the country, as the bureaus keep them.</summary>
public interface IWorkingCalendar
{
    /// <summary>For counting.</summary>
    Task<WorkingDays> ReadAsync(CancellationToken cancellation);
}
