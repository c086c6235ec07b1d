namespace Chuangpu.Kernel.Jobs;

/// <summary>
/// Work that outlives the request that asked for it. It may be run again from the start after the process was killed, so
/// it must find out for itself what is done already.
/// </summary>
public interface IBackgroundJob
{
    /// <summary>Runs as the program itself, in a scope of services of its own.</summary>
    /// <param name="subject">The id of what it works on.</param>
    /// <param name="cancellation">Asks it to stop soon; it is run again at the next start.</param>
    Task RunAsync(Guid subject, CancellationToken cancellation);
}
