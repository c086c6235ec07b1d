using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Periods;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Chuangpu.Kernel.Tests.Jobs;

public sealed class JobQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory, OnEveryDatabase]
    public async Task Enqueue_RunnerStartedLater_RunsOnceAsTheProgram(Engine engine)
    {
        var seen = new Witness();
        await using var platform = await TestPlatform.StartAsync(engine, seen.Register, storedJobs: true);
        var subject = Guid.NewGuid();
        await EnqueueAsync(platform, subject);
        await EnqueueAsync(platform, subject);

        await using var runner = await Runner.StartAsync(platform);

        Assert.Equal((subject, true), await seen.Started.WaitAsync());
        seen.MayFinish.Release();
        await seen.Finished.WaitAsync();
        Assert.False(seen.Started.Any);
    }

    [Theory, OnEveryDatabase]
    public async Task Run_JobThrows_FailureIsKept(Engine engine)
    {
        var seen = new Witness { Trouble = new InvalidOperationException("坏了") };
        await using var platform = await TestPlatform.StartAsync(engine, seen.Register, storedJobs: true);
        var subject = Guid.NewGuid();
        await using var runner = await Runner.StartAsync(platform);
        await EnqueueAsync(platform, subject);
        await seen.Started.WaitAsync();
        seen.MayFinish.Release();

        await runner.FinishedAsync();
        var failure = await platform.SeeAsync(db => db.Set<JobFailure>().SingleAsync());
        Assert.Equal((nameof(WitnessedJob), subject), (failure.Job, failure.Subject));
        Assert.Contains("坏了", failure.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Failures_ByTheTopAdministratorOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(Fault(1));
        await platform.GivenAsync(Fault(2));
        await platform.GivenAsync(new User { UserName = "top", DisplayName = "省管理员", Role = Role.Administrator, RegionCode = Actors.Province });

        Assert.Equal(["坏了2", "坏了1"], (await ReadAsync(platform, Actors.Administrator(Actors.Province))).Select(f => f.Message));
        Assert.Empty(await ReadAsync(platform, Actors.Administrator(Actors.City)));
        Assert.Empty(await ReadAsync(platform, Actors.Staff(Actors.Province)));

        static JobFailure Fault(int day) => new() { Job = nameof(WitnessedJob), Subject = Guid.NewGuid(), At = new(2025, 1, day, 0, 0, 0, DateTimeKind.Utc), Message = $"坏了{day}" };
        static async Task<IReadOnlyList<JobFailure>> ReadAsync(TestPlatform platform, Actor actor) =>
            (await platform.AsAsync<ReadJobFailures, (IReadOnlyList<JobFailure> Failures, int Total)>(actor, r => r.PageAsync(0, 10))).Failures;
    }

    // What kill -9 leaves behind is what lies on the disk at that moment: the copy is taken while the job is at work.
    [Fact]
    public async Task Start_AfterAProcessDiedAtWork_RunsItsJobAgain()
    {
        var dying = new Witness();
        await using var first = await TestPlatform.StartAsync(Engine.Sqlite, dying.Register, storedJobs: true);
        await using var runner = await Runner.StartAsync(first);
        var subject = Guid.NewGuid();
        await EnqueueAsync(first, subject);
        await dying.Started.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("chuangpu-test-").FullName;
        foreach (var file in Directory.GetFiles(first.Settings.DataFolder, "chuangpu.db*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var next = new Witness();
        await using var second = TestPlatform.Beside(new PlatformSettings(folder, null), next.Register);
        await using var secondRunner = await Runner.StartAsync(second);

        Assert.Equal((subject, true), await next.Started.WaitAsync());
        next.MayFinish.Release();
        await next.Finished.WaitAsync();
        dying.MayFinish.Release();
    }

    // On PostgreSQL the first server is cut off from the database for good, as a dead one is; another takes its job over.
    [Fact]
    public async Task Run_ServerCutOffAtWork_AnotherRunsItsJobAgain()
    {
        Needed.Postgres();
        await using var platform = await TestPlatform.StartAsync(Engine.Postgres);
        var role = $"dying_{Guid.NewGuid():N}";
        await ExecuteAsync(platform, $"CREATE ROLE {role} SUPERUSER LOGIN");
        var cutOff = new NpgsqlConnectionStringBuilder(platform.Settings.ConnectionString) { Username = role }.ConnectionString;
        var (dying, next) = (new Witness(), new Witness());
        await using var first = TestPlatform.Beside(new PlatformSettings(Directory.CreateTempSubdirectory("chuangpu-test-").FullName, cutOff), dying.Register);
        await using var runner = await Runner.StartAsync(first);
        await using var back = new AtEnd(() => ExecuteAsync(platform, $"ALTER ROLE {role} LOGIN"));
        var subject = Guid.NewGuid();
        await EnqueueAsync(first, subject);
        await dying.Started.WaitAsync();
        await ExecuteAsync(platform, $"ALTER ROLE {role} NOLOGIN; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{role}'");

        var folder = Directory.CreateTempSubdirectory("chuangpu-test-").FullName;
        await using var second = TestPlatform.Beside(new PlatformSettings(folder, platform.Settings.ConnectionString), next.Register);
        await using var secondRunner = await Runner.StartAsync(second);

        Assert.Equal((subject, true), await next.Started.WaitAsync());
        next.MayFinish.Release();
        await next.Finished.WaitAsync();
        dying.MayFinish.Release();
    }

    [Theory, OnEveryDatabase]
    public async Task Start_DailyJob_IsDueOnceADayAtItsTimeInChina(Engine engine)
    {
        var seen = new Witness();
        await using var platform = await TestPlatform.StartAsync(engine, Register, storedJobs: true);
        await StartHostedAsync(platform);
        await StartHostedAsync(platform);

        var scheduler = await platform.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var key = Assert.Single(await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup()), k => k.Name == nameof(NightlyJob));
        var trigger = (await scheduler.GetTrigger(key))!;
        var first = trigger.GetFireTimeAfter(DateTimeOffset.UtcNow)!.Value.ToOffset(ChinaTime.Offset);
        Assert.Equal(new TimeSpan(3, 20, 0), first.TimeOfDay);
        Assert.Equal(first.AddDays(1), trigger.GetFireTimeAfter(first));

        await using var runner = await Runner.StartAsync(platform);
        await scheduler.TriggerJob(trigger.JobKey);
        Assert.Equal((Guid.Empty, true), await seen.Started.WaitAsync());
        seen.MayFinish.Release();
        await seen.Finished.WaitAsync();

        void Register(IServiceCollection services) => services
            .AddSingleton(seen).AddScoped<NightlyJob>().AddSingleton(new Kernel.Jobs.JobType(typeof(NightlyJob)));
    }

    // As the host does at its start, without the host.
    private static Task StartHostedAsync(TestPlatform platform) =>
        ActivatorUtilities.CreateInstance<ScheduleDailyJobs>(platform.Services).StartAsync(CancellationToken.None);

    private static Task EnqueueAsync(TestPlatform platform, Guid subject) =>
        platform.Services.GetRequiredService<IJobQueue>().EnqueueAsync<WitnessedJob>(subject, CancellationToken.None);

    private static Task<int> ExecuteAsync(TestPlatform platform, string sql) => platform.SeeAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private sealed class Runner(IScheduler scheduler) : IAsyncDisposable
    {
        private readonly Finish _finish = new();

        public static async Task<Runner> StartAsync(TestPlatform platform)
        {
            var scheduler = await platform.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
            var runner = new Runner(scheduler);
            scheduler.ListenerManager.AddJobListener(runner._finish);
            await scheduler.Start();
            return runner;
        }

        public Task FinishedAsync() => _finish.Done.Task.WaitAsync(Patience);

        public ValueTask DisposeAsync() => scheduler.Shutdown();
    }

    // A scheduler that lost its database in the middle of a commit cannot be shut down before it has asked whether the commit arrived.
    private sealed class AtEnd(Func<Task> act) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await act();
    }

    private sealed class Finish : IJobListener
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "finish";

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            Done.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Tells the test when its job starts and ends, and holds it in between.</summary>
    private sealed class Witness
    {
        public Signal<(Guid Subject, bool AsSystem)> Started { get; } = new();

        public Signal<bool> Finished { get; } = new();

        public SemaphoreSlim MayFinish { get; } = new(0);

        public Exception? Trouble { get; init; }

        public void Register(IServiceCollection services) =>
            services.AddSingleton(this).AddScoped<WitnessedJob>().AddSingleton(new Kernel.Jobs.JobType(typeof(WitnessedJob)));
    }

    private sealed class Signal<T>
    {
        private readonly System.Threading.Channels.Channel<T> _channel = System.Threading.Channels.Channel.CreateUnbounded<T>();

        public bool Any => _channel.Reader.TryPeek(out _);

        public void Send(T value) => _channel.Writer.TryWrite(value);

        public async Task<T> WaitAsync() => await _channel.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }

    [Daily(3, 20)]
    private sealed class NightlyJob(Witness witness, CurrentActor current) : IBackgroundJob
    {
        public Task RunAsync(Guid subject, CancellationToken cancellation) => new WitnessedJob(witness, current).RunAsync(subject, cancellation);
    }

    private sealed class WitnessedJob(Witness witness, CurrentActor current) : IBackgroundJob
    {
        public async Task RunAsync(Guid subject, CancellationToken cancellation)
        {
            witness.Started.Send((subject, current.Actor.IsSystem));
            await witness.MayFinish.WaitAsync(CancellationToken.None);
            if (witness.Trouble is not null)
            {
                throw witness.Trouble;
            }

            witness.Finished.Send(true);
        }
    }
}
