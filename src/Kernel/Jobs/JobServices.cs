using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Chuangpu.Kernel.Jobs;

/// <summary>Registers the job queue on the platform's database.</summary>
public static class JobServices
{
    /// <summary>
    /// Jobs are stored and can be handed over; they are run only where <see cref="AddJobRunner"/> is called too. On
    /// PostgreSQL several servers share the work and take over what a dead one left; an SQLite file has one server.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="usesPostgres">Which database it is.</param>
    /// <param name="connection">The connection string.</param>
    public static IServiceCollection AddJobQueue(this IServiceCollection services, bool usesPostgres, string connection)
    {
        services.AddSingleton<IJobQueue, StoredJobQueue>();
        return services.AddQuartz(quartz =>
        {
            // Due times and recovery go by the machine's clock, whatever clock the use cases are given.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = "chuangpu";
                // A hand-over wakes the scheduler; should a busy database make it miss one, it looks again soon.
                o.IdleWaitTime = TimeSpan.FromSeconds(5);
            });
            quartz.UseDefaultThreadPool(2);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.ConfigureStore(o =>
                {
                    o.StoreJobDataAsStrings = true;
                    o.UseBackgroundThreads = true;
                    // How soon a database that was gone is asked again.
                    o.DbRetryInterval = TimeSpan.FromSeconds(5);
                    // A job stopped because the host stops is run again at the next start.
                    o.RecoverFiringsCancelledByShutdown = true;
                });
                if (usesPostgres)
                {
                    quartz.ConfigureScheduler(o => o.GenerateInstanceId = true);
                    store.UsePostgres(Npgsql.NpgsqlFactory.Instance, connection);
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(Microsoft.Data.Sqlite.SqliteFactory.Instance, connection);
                }
            });
        });
    }

    /// <summary>Runs stored and daily jobs in this process, from the start of the host to its end.</summary>
    public static IServiceCollection AddJobRunner(this IServiceCollection services) =>
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = false).AddHostedService<ScheduleDailyJobs>();
}
