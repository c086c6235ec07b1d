namespace Chuangpu.Kernel.Jobs;

/// <summary>
/// Marks an <see cref="IBackgroundJob"/> that runs by itself every day, with an empty subject. A day missed because nothing
/// ran at that time is made up for once at the next start.
/// </summary>
/// <param name="hour">The hour in China, 0–23.</param>
/// <param name="minute">The minute, 0–59.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DailyAttribute(int hour, int minute) : Attribute
{
    /// <summary>The time of day in China.</summary>
    public TimeOnly At { get; } = new(hour, minute);
}
