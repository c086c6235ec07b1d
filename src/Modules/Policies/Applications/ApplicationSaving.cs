using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>Reads and saves an application whole.</summary>
internal static class ApplicationSaving
{
    /// <summary>An application of the scope with all that belongs to it, tracked; or null.</summary>
    public static Task<AwardApplication?> FindApplicationAsync(this ChuangpuDb db, Guid id, CancellationToken cancellation) => db.Set<AwardApplication>()
        .Include(a => a.Organisation).Include(a => a.Clause).ThenInclude(c => c.Document).Include(a => a.Batch).Include(a => a.Steps.OrderBy(s => s.Ordinal)).Include(a => a.Files).ThenInclude(f => f.Attachment)
        .AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancellation);

    /// <summary>Saves; of two who do something at once the second is told.</summary>
    public static async Task<Result<Guid>> SaveApplicationAsync(this ChuangpuDb db, AwardApplication application, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return application.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该事项");
        }
        catch (DbUpdateException)
        {
            // Two at once meet at the key of the next step, or two clicks at the key of what is under way: the second is told, or finds what the first did.
            db.ChangeTracker.Clear();
            if (await db.Set<AwardApplication>().AnyAsync(a => a.Id == application.Id, cancellation))
            {
                return Problem.Conflict("该事项");
            }

            var first = await db.Set<AwardApplication>().Where(a => a.OpenKey == application.OpenKey && a.OpenKey != null).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellation);
            if (first is null)
            {
                throw;
            }

            return first.Value;
        }
    }
}
