namespace Chuangpu.Policies.Demo;

/// <summary>A clock that is set by hand, so that what the demo shows has a past.</summary>
internal sealed class PastClock(TimeProvider clock) : TimeProvider
{
    /// <summary>How many days before now it shows.</summary>
    public int DaysAgo { get; set; }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddDays(-DaysAgo);
}
