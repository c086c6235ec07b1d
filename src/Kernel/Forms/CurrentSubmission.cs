using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Forms;

/// <summary>
/// The token of the form being handled in this request, if any. The first save of the request claims it in the same
/// transaction, so a double-clicked button saves once.
/// </summary>
public sealed class CurrentSubmission
{
    private bool _claimed;

    /// <summary>The token that came with the form, or null outside a form.</summary>
    public Guid? Token { get; set; }

    internal Submission? Claim(TimeProvider clock)
    {
        if (_claimed || Token is not { } token)
        {
            return null;
        }

        _claimed = true;
        return new Submission { Token = token, SavedAt = clock.GetUtcNow().UtcDateTime };
    }

    // The providers' words for a broken key differ, so the question is put to the database itself.
    internal bool WasSavedBefore(ChuangpuDb db, DbUpdateException exception)
    {
        if (Token is not { } token)
        {
            return false;
        }

        foreach (var entry in db.ChangeTracker.Entries<Submission>().ToList())
        {
            entry.State = EntityState.Detached;
        }

        _claimed = false;
        return exception is not DbUpdateConcurrencyException && db.Set<Submission>().AsNoTracking().Any(s => s.Token == token);
    }
}
