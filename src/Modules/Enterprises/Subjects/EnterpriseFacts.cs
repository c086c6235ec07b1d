using Chuangpu.Enterprises.Awards;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Subjects;

/// <summary>Gathers what was known of enterprises on a day: one query a kind of record, however many enterprises.</summary>
internal sealed class EnterpriseFacts(ChuangpuDb db, ReadControlGroups controlGroups) : IEnterpriseFacts
{
    /// <inheritdoc />
    public async Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, CancellationToken cancellation) =>
        (await FilesAsync(db.Set<Enterprise>().Where(e => e.Id == organisationId), [organisationId], day, cancellation)).Select(Subject).SingleOrDefault();

    /// <inheritdoc />
    public async Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, DateOnly known, CancellationToken cancellation) =>
        (await FilesAsync(db.Set<Enterprise>().Where(e => e.Id == organisationId), [organisationId], known, cancellation)).Select(f => Subject(f.AsOf(day))).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<EnterpriseSubject>> ListAsync(DateOnly day, CancellationToken cancellation) =>
        [.. (await FilesAsync(db.Set<Enterprise>().Where(e => e.State == EnterpriseState.Operating), null, day, cancellation)).Select(Subject)];

    /// <summary>The size as of the figures known on the file's day.</summary>
    internal static SizeClass SizeOf(EnterpriseFile file) =>
        file.Enterprise.SizeSource is not null ? file.Enterprise.Size
        : file.Figures.Count == 0 ? SizeClass.Unknown
        : file.Figures[file.Figures.Keys.Max()] is var latest ? SizeRule.Of(file.Enterprise.IndustryCode, latest.Staff, latest.Revenue, latest.Assets) : default;

    /// <summary>Some operating enterprises of the scope.</summary>
    internal async Task<IReadOnlyList<EnterpriseSubject>> ListAsync(IReadOnlyList<Guid> ids, DateOnly day, CancellationToken cancellation) =>
        [.. (await FilesAsync(db.Set<Enterprise>().Where(e => ids.Contains(e.Id) && e.State == EnterpriseState.Operating), ids, day, cancellation)).Select(Subject)];

    internal async Task<EnterpriseFile?> FileAsync(Guid id, DateOnly day, CancellationToken cancellation) =>
        (await FilesAsync(db.Set<Enterprise>().Where(e => e.Id == id), [id], day, cancellation)).SingleOrDefault();

    private static EnterpriseSubject Subject(EnterpriseFile file) =>
        new(file.Enterprise.Id, file.Enterprise.Organisation.Name, file.Enterprise.Organisation.RegionCode, file.Enterprise.IndustryCode ?? "", SizeOf(file), new StoredFacts(file));

    private async Task<List<EnterpriseFile>> FilesAsync(IQueryable<Enterprise> wanted, IReadOnlyList<Guid>? only, DateOnly day, CancellationToken cancellation)
    {
        var enterprises = await wanted.AsNoTracking().Include(e => e.Organisation).OrderBy(e => e.Organisation.RegionCode).ThenBy(e => e.Id).ToListAsync(cancellation);
        if (enterprises.Count == 0)
        {
            return [];
        }

        var figures = (await Of(db.Set<YearFigures>().AsNoTracking().InForceOn(day)).ToListAsync(cancellation)).ToLookup(f => f.EnterpriseId);
        var qualifications = await KnownAsync<Qualification>();
        var properties = await KnownAsync<IntellectualProperty>();
        var awards = await KnownAsync<OtherAward>();
        var prizes = await KnownAsync<Prize>();
        var contracts = await KnownAsync<TechContract>();
        var investments = await KnownAsync<Investment>();
        var groups = await controlGroups.HandleAsync(only, day, cancellation);
        return enterprises.ConvertAll(e => new EnterpriseFile(e, day)
        {
            ControlGroup = groups.GetValueOrDefault(e.Id, ""),
            Figures = figures[e.Id].ToDictionary(f => f.Year),
            Qualifications = [.. qualifications[e.Id]],
            Properties = [.. properties[e.Id]],
            Awards = [.. awards[e.Id]],
            Prizes = [.. prizes[e.Id]],
            Contracts = [.. contracts[e.Id]],
            Investments = [.. investments[e.Id]],
        });

        async Task<ILookup<Guid, T>> KnownAsync<T>() where T : EnterpriseRecord =>
            (await Of(db.Set<T>().AsNoTracking().KnownOn(day)).ToListAsync(cancellation)).ToLookup(r => r.EnterpriseId);

        // Said outright and not as "or nothing was asked for", so that the index is used.
        IQueryable<T> Of<T>(IQueryable<T> records) where T : EnterpriseRecord => only is null ? records : records.Where(r => only.Contains(r.EnterpriseId));
    }
}
