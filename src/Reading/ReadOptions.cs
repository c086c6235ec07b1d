namespace Chuangpu.Reading;

/// <summary>How a reading reports and stops.</summary>
public sealed record ReadOptions
{
    /// <summary>Told the share of the work done, 0 to 1, now and then and once at the end.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Stops the reading; <see cref="OperationCanceledException"/> is the only exception a reading throws.</summary>
    public CancellationToken CancellationToken { get; init; }
}
