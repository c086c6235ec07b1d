using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.TestKit;

/// <summary>Keeps what was handed over until the test runs it, so that a test decides when the background gets its turn.</summary>
public sealed class ManualJobs : IJobQueue
{
    private readonly Lock _lock = new();
    private readonly List<(Type Job, Guid Subject)> _waiting = [];

    /// <summary>What was handed over and not run yet, first to last.</summary>
    public IReadOnlyList<(Type Job, Guid Subject)> Waiting
    {
        get
        {
            lock (_lock)
            {
                return [.. _waiting];
            }
        }
    }

    public Task EnqueueAsync<TJob>(Guid subject, CancellationToken cancellation) where TJob : class, IBackgroundJob
    {
        lock (_lock)
        {
            if (!_waiting.Contains((typeof(TJob), subject)))
            {
                _waiting.Add((typeof(TJob), subject));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Runs what waits, and what that hands over in turn, each as the program itself in a scope of its own.</summary>
    public async Task RunAllAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        while (Waiting is [var (job, subject), ..])
        {
            lock (_lock)
            {
                _waiting.RemoveAt(0);
            }

            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
            await ((IBackgroundJob)scope.ServiceProvider.GetRequiredService(job)).RunAsync(subject, cancellation);
        }
    }
}
