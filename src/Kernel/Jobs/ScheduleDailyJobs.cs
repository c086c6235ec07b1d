using System.Reflection;
using Chuangpu.Kernel.Periods;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Chuangpu.Kernel.Jobs;

/// <summary>Writes down at the start when each <see cref="DailyAttribute"/> job is due.</summary>
public sealed class ScheduleDailyJobs(ISchedulerFactory schedulers, IEnumerable<JobType> jobs) : IHostedService
{
    private const string Group = "daily";

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in jobs)
        {
            if (job.Type.GetCustomAttribute<DailyAttribute>() is { } daily)
            {
                await ScheduleAsync(scheduler, job, daily.At, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task ScheduleAsync(IScheduler scheduler, JobType type, TimeOnly at, CancellationToken cancellation)
    {
        // China has no summer time, so a time in UTC needs no time zone data on the server.
        var utc = at.Add(-ChinaTime.Offset);
        var due = $"0 {utc.Minute} {utc.Hour} * * ?";
        var key = new TriggerKey(type.Name, Group);
        // The one that is there knows when it ran last; a new one in its place would forget a day that was missed.
        if (await scheduler.GetTrigger(key, cancellation) is ICronTrigger { CronExpressionString: { } known } && known == due)
        {
            return;
        }

        var job = JobBuilder.Create<RunJob>()
            .WithIdentity(type.Name, Group)
            .UsingJobData(RunJob.JobName, type.Name)
            .UsingJobData(RunJob.SubjectName, Guid.Empty.ToString("N"))
            .RequestRecovery()
            .Build();
        var trigger = TriggerBuilder.Create(TimeProvider.System).WithIdentity(key)
            .WithCronSchedule(due, c => c.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellation);
    }
}
