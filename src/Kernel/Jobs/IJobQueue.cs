namespace Chuangpu.Kernel.Jobs;

/// <summary>Hands work to the background. What was handed over is stored in the database and survives a restart.</summary>
public interface IJobQueue
{
    /// <summary>Runs the job soon. Handing over the same job for the same subject while it waits or runs changes nothing.</summary>
    /// <typeparam name="TJob">The job, registered with the services.</typeparam>
    /// <param name="subject">The id of what it works on.</param>
    /// <param name="cancellation">Stops the hand-over.</param>
    Task EnqueueAsync<TJob>(Guid subject, CancellationToken cancellation) where TJob : class, IBackgroundJob;
}
