using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Chuangpu.Kernel.Jobs;

/// <summary>What the scheduler runs: one stored hand-over, in a scope of services of its own, as the program itself.</summary>
internal sealed class RunJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunJob> log) : IJob
{
    public const string JobName = "job", SubjectName = "subject";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.MergedJobDataMap.GetString(JobName)!;
        var subject = Guid.Parse(context.MergedJobDataMap.GetString(SubjectName)!);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        try
        {
            var type = scope.ServiceProvider.GetServices<JobType>().FirstOrDefault(t => t.Name == name)
                ?? throw new InvalidOperationException($"No job is called {name} in this version of the program.");
            await ((IBackgroundJob)scope.ServiceProvider.GetRequiredService(type.Type)).RunAsync(subject, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host is stopping: the store must hand the job out again, so this is no end of it.
            throw;
        }
        catch (Exception e)
        {
            log.LogError(e, "后台任务 {Job}（{Subject}）失败", name, subject);
            await KeepAsync(name, subject, e);
        }
    }

    // A scope of its own: the failed one may hold half of what the job was about to save.
    private async Task KeepAsync(string name, Guid subject, Exception e)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<ChuangpuDb>();
        var message = $"{e.GetType().Name}: {e.Message}";
        db.Add(new JobFailure { Job = name, Subject = subject, At = clock.GetUtcNow().UtcDateTime, Message = message[..Math.Min(message.Length, 2000)] });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
