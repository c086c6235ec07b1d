using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Jobs;

/// <summary>Answers the page of something handed in, which asks while it is open how far the reading is.</summary>
public static class ReadingEndpoint
{
    private static readonly TimeSpan LongInQueue = TimeSpan.FromSeconds(20);

    /// <summary>Maps <c>{address}/{id}/progress</c>: JSON of whether it is unread, the percent, and where to go on once it is read.</summary>
    /// <typeparam name="T">What was handed in.</typeparam>
    /// <typeparam name="TJob">The job that reads it.</typeparam>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="address">Where the things handed in stand.</param>
    /// <param name="capability">What it takes to see them.</param>
    public static void MapReading<T, TJob>(this IEndpointRouteBuilder endpoints, string address, Capability capability)
        where T : Entity, IHandedIn, IVersioned where TJob : ReadingJob<T> =>
        endpoints.MapGet(address + "/{id:guid}/progress", async Task<IResult> (Guid id, ChuangpuDb db, IJobQueue jobs, TimeProvider clock, CancellationToken cancellation) =>
        {
            if (await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } handedIn)
            {
                return TypedResults.NotFound();
            }

            // A process killed between saving and handing over leaves something nobody works on; handing over twice does no harm.
            if (handedIn.IsQueued && clock.GetUtcNow().UtcDateTime - handedIn.QueuedAt > LongInQueue)
            {
                await jobs.EnqueueAsync<TJob>(id, cancellation);
            }

            return TypedResults.Json(new { Unread = handedIn.IsUnread, handedIn.Percent, handedIn.Next });
        }).WithMetadata(new NeedsAttribute(capability)).ExcludeFromDescription();
}
