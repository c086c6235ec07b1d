using Quartz;

namespace Chuangpu.Kernel.Jobs;

/// <summary>Hands work to the scheduler, whose tables lie in the platform's own database.</summary>
internal sealed class StoredJobQueue(ISchedulerFactory schedulers) : IJobQueue
{
    public async Task EnqueueAsync<TJob>(Guid subject, CancellationToken cancellation) where TJob : class, IBackgroundJob
    {
        var name = new JobType(typeof(TJob)).Name;
        var scheduler = await schedulers.GetScheduler(cancellation);
        var job = JobBuilder.Create<RunJob>()
            .WithIdentity(subject.ToString("N"), name)
            .UsingJobData(RunJob.JobName, name)
            .UsingJobData(RunJob.SubjectName, subject.ToString("N"))
            .RequestRecovery()
            .Build();
        var trigger = TriggerBuilder.Create(TimeProvider.System).WithIdentity(subject.ToString("N"), name).StartNow().Build();
        try
        {
            await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellation);
        }
        catch (ObjectAlreadyExistsException)
        {
            // It waits or runs already; a finished job is gone from the store.
        }
    }
}
