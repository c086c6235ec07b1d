using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Imports;

/// <summary>Reads a kept file of enterprises and compares it field by field with what stands; changes nothing.</summary>
public sealed class CheckEnterpriseFile(ChuangpuDb db, FileStore files, CurrentActor current, TimeProvider clock) : IUseCase
{
    // Parameters a statement takes on every database, with room to spare.
    private const int AtOnce = 1_000;

    /// <param name="fileId">A file the actor has handed in.</param>
    /// <param name="choices">What a person said of candidates, by row.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<EnterpriseCheck>> HandleAsync(Guid fileId, IReadOnlyDictionary<int, CandidateChoice>? choices = null, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        if (!actor.Can(Capability.ManageEnterprises)
            || await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == fileId && a.UploadedBy == actor.UserId, cancellation) is not { } file)
        {
            return Problem.NotFound("这个文件");
        }

        using var bytes = new MemoryStream();
        await using (var content = files.Open(file.Sha256))
        {
            await content.CopyToAsync(bytes, cancellation);
        }

        var read = ImportTable.Read(bytes);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var office = actor.RegionCode ?? RegionCode.Nation;
        if (await db.Set<EnterpriseImport>().AsNoTracking().SingleOrDefaultAsync(i => i.RegionCode == office && i.Sha256 == file.Sha256, cancellation) is { } receipt)
        {
            return new EnterpriseCheck { File = file, Receipt = receipt };
        }

        var table = read.Value;
        var standing = await StandingAsync(table, cancellation);
        var regions = await db.Set<Region>().AsNoTracking().Where(r => r.ValidTo == null && r.Level == RegionLevel.County).ToListAsync(cancellation);
        var zones = await db.Set<Region>().AsNoTracking().Where(r => r.ValidTo == null && r.Level == RegionLevel.Zone).ToListAsync(cancellation);
        var comparison = new CompareRows(actor, table, standing, [.. regions.Where(r => actor.Scope.Covers(r.Code))], zones, choices ?? new Dictionary<int, CandidateChoice>(), clock.Today());
        return comparison.Check(file);
    }

    private async Task<Standing> StandingAsync(ImportTable table, CancellationToken cancellation)
    {
        List<string> codes = [.. table.Rows.Select(r => CreditCode.Parse(table.Cell(r, ImportTable.Code).Text)).Where(c => c.Succeeded).Select(c => c.Value).Distinct()];
        List<string> names = [.. table.Rows.Select(r => table.Cell(r, ImportTable.Name).Text.Trim()).Where(n => n.Length > 0).Distinct()];
        var organisations = new Dictionary<Guid, Organisation>();
        foreach (var some in codes.Chunk(AtOnce))
        {
            foreach (var o in await db.Set<Organisation>().AsNoTracking().Where(o => o.CreditCode != null && some.Contains(o.CreditCode)).ToListAsync(cancellation))
            {
                organisations[o.Id] = o;
            }
        }

        foreach (var some in names.Chunk(AtOnce))
        {
            foreach (var o in await db.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.Enterprise && some.Contains(o.Name)).ToListAsync(cancellation))
            {
                organisations[o.Id] = o;
            }
        }

        var (enterprises, figures, records) = (new Dictionary<Guid, Enterprise>(), new List<YearFigures>(), new List<EnterpriseRecord>());
        foreach (var some in organisations.Keys.Chunk(AtOnce))
        {
            foreach (var e in await db.Set<Enterprise>().AsNoTracking().Include(e => e.Organisation).Where(e => some.Contains(e.Id)).ToListAsync(cancellation))
            {
                enterprises[e.Id] = e;
            }

            records.AddRange(await db.Set<Qualifications.Qualification>().AsNoTracking().Where(r => r.EndedAt == null && some.Contains(r.EnterpriseId)).ToListAsync(cancellation));
            records.AddRange(await db.Set<Deals.TechContract>().AsNoTracking().Where(r => r.EndedAt == null && some.Contains(r.EnterpriseId)).ToListAsync(cancellation));
            figures.AddRange(await db.Set<YearFigures>().AsNoTracking().InForce().Where(f => some.Contains(f.EnterpriseId)).ToListAsync(cancellation));
        }

        return new(organisations.Values.Where(o => o.CreditCode is not null).ToDictionary(o => o.CreditCode!), organisations.Values.ToLookup(o => o.Name), enterprises, figures.ToDictionary(f => (f.EnterpriseId, f.Year)), records);
    }

    /// <summary>What stands of the enterprises a file names.</summary>
    internal sealed record Standing(
        IReadOnlyDictionary<string, Organisation> ByCode, ILookup<string, Organisation> ByName, IReadOnlyDictionary<Guid, Enterprise> Enterprises, IReadOnlyDictionary<(Guid, int), YearFigures> Figures,
        IReadOnlyList<EnterpriseRecord> Records);
}
