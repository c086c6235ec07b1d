using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Jobs;

/// <summary>The background jobs that failed, for the administrators with nobody above them.</summary>
public sealed class ReadJobFailures(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>Some of them, newest first, and how many there are.</summary>
    /// <param name="skip">Failures to leave out.</param>
    /// <param name="take">The most wanted.</param>
    /// <param name="cancellation">Stops the look.</param>
    public async Task<(IReadOnlyList<JobFailure> Failures, int Total)> PageAsync(int skip, int take, CancellationToken cancellation = default)
    {
        if (!await current.Actor.IsTopAdministratorAsync(db, cancellation))
        {
            return ([], 0);
        }

        var all = db.Set<JobFailure>().AsNoTracking();
        return (await all.OrderByDescending(f => f.At).ThenBy(f => f.Id).Skip(skip).Take(take).ToListAsync(cancellation), await all.CountAsync(cancellation));
    }
}
