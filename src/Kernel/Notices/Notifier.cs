using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Notices;

/// <summary>Sends notices. They are added to the caller's unit of work and saved with it, so a refused save sends nothing.</summary>
public sealed class Notifier(ChuangpuDb db, TimeProvider clock)
{
    /// <summary>To one user.</summary>
    public void ToUser(Guid userId, string title, string? href) =>
        db.Add(new Notice { UserId = userId, Title = title, Href = href, SentAt = clock.GetUtcNow().UtcDateTime });

    /// <summary>To everybody who works for the organisation.</summary>
    public async Task ToOrganisationAsync(Guid organisationId, string title, string? href, CancellationToken cancellation) =>
        await SendAsync(db.Users.Where(u => u.OrganisationId == organisationId), title, href, cancellation);

    /// <summary>To the bureau staff of exactly this region.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="title">One line.</param>
    /// <param name="href">Where it leads.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task ToBureauAsync(string regionCode, string title, string? href, CancellationToken cancellation) =>
        await SendAsync(db.Users.Where(u => u.Role == Role.BureauStaff && u.RegionCode == regionCode), title, href, cancellation);

    private async Task SendAsync(IQueryable<User> readers, string title, string? href, CancellationToken cancellation)
    {
        foreach (var id in await readers.Select(u => u.Id).ToListAsync(cancellation))
        {
            ToUser(id, title, href);
        }
    }
}
