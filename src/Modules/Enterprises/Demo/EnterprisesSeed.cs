using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Demo;

/// <summary>The enterprises of the demo region: 3,000, all invented, the same on every installation of a year; the four that the demo's organisations name among them.</summary>
internal sealed class EnterprisesSeed(ChuangpuDb db, TimeProvider clock) : ISeed
{
    /// <summary>After the organisations and accounts.</summary>
    public const int Place = 30;

    /// <inheritdoc />
    public int Order => Place;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<Enterprise>().AnyAsync(e => e.IsDemo, cancellation))
        {
            return;
        }

        var known = await db.Set<Organisation>().Where(o => o.IsDemo && o.Kind == OrganisationKind.Enterprise && o.ShortName != null).OrderBy(o => o.CreditCode).ToListAsync(cancellation);
        var import = Guid.CreateVersion7();
        var made = new InventedBase(clock.Today(), clock.GetUtcNow().UtcDateTime, import, known);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.InsertAsync(made.Organisations, cancellation);
        await db.InsertAsync(made.Enterprises, cancellation);
        await db.InsertAsync(made.Figures, cancellation);
        await db.InsertAsync(made.Qualifications, cancellation);
        await db.InsertAsync(made.Properties, cancellation);
        await db.InsertAsync(made.Contracts, cancellation);
        await db.InsertAsync(made.Awards, cancellation);
        await db.InsertAsync(made.Prizes, cancellation);
        await db.InsertAsync(made.Investments, cancellation);
        await db.InsertAsync(made.Relations, cancellation);
        db.AddRange(made.Objections);
        db.Add(new EnterpriseImport
        {
            Id = import,
            RegionCode = "140000",
            FileName = "演示数据：虚构的企业",
            Sha256 = made.Fingerprint(),
            Added = made.Enterprises.Count,
            Changed = 0,
            Same = 0,
            ImportedBy = "系统",
            ImportedAt = clock.GetUtcNow().UtcDateTime,
            IsDemo = true,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
