using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Records;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Imports;

/// <summary>
/// Takes a kept file of enterprises: all of it or nothing. A file is taken once; sending it again yields the first receipt. What changes is in the audit trail
/// one by one; what is new stands there by the receipt, which keeps the file.
/// </summary>
public sealed class ImportEnterprises(ChuangpuDb db, CheckEnterpriseFile check, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <param name="Check">What the file says.</param>
    /// <param name="Receipt">The receipt, or null where something is wrong or open and nothing was taken.</param>
    public sealed record Outcome(EnterpriseCheck Check, EnterpriseImport? Receipt);

    public async Task<Result<Outcome>> HandleAsync(Guid fileId, IReadOnlyDictionary<int, CandidateChoice> choices, CancellationToken cancellation = default)
    {
        var read = await check.HandleAsync(fileId, choices, cancellation);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var found = read.Value;
        if (found.Receipt is not null || found.Faults.Count > 0 || found.Candidates.Count > 0)
        {
            return new Outcome(found, found.Receipt);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var import = new EnterpriseImport
        {
            RegionCode = current.Actor.RegionCode ?? RegionCode.Nation,
            FileName = found.File.FileName,
            FileId = found.File.Id,
            Sha256 = found.File.Sha256,
            Added = found.Added,
            Changed = found.Changed,
            Same = found.Same,
            ImportedBy = current.Actor.Name,
            ImportedAt = now,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            db.Add(import);
            await ChangeAsync(found, now, cancellation);
            await db.SaveChangesAsync(cancellation);
            await db.InsertAsync(found.NewOrganisations, cancellation);
            await db.InsertAsync(found.New, cancellation);
            await db.InsertAsync([.. found.Figures.Select(f => InForce(f.Figures, import, now))], cancellation);
            var records = found.Records.Select(r => AddRecord.Made(r.Form, import.ImportedBy, now, import)).ToList();
            await db.InsertAsync(records.OfType<Qualification>().ToList(), cancellation);
            await db.InsertAsync(records.OfType<TechContract>().ToList(), cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (System.Data.Common.DbException)
        {
            return Problem.Conflict("文件中的某些企业");
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict("文件中的某些企业");
        }

        return new Outcome(found, import);
    }

    private async Task ChangeAsync(EnterpriseCheck found, DateTime now, CancellationToken cancellation)
    {
        var latest = found.Figures.GroupBy(f => f.Figures.EnterpriseId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Figures.Year).Figures);
        foreach (var fresh in found.New)
        {
            var figures = latest.GetValueOrDefault(fresh.Id);
            fresh.Size = SizeRule.Of(fresh.IndustryCode, figures?.Staff, figures?.Revenue, figures?.Assets);
        }

        var added = found.New.Select(e => e.Id).ToHashSet();
        var edits = found.Edits.ToLookup(e => e.EnterpriseId);
        // A unit that was known before it entered the base may have got another name.
        var adopted = added.Where(edits.Contains).ToList();
        foreach (var organisation in await db.Set<Organisation>().Where(o => adopted.Contains(o.Id)).ToListAsync(cancellation))
        {
            foreach (var edit in edits[organisation.Id])
            {
                edit.Apply(new Enterprise { Id = organisation.Id, Organisation = organisation });
            }
        }

        foreach (var some in found.Edits.Select(e => e.EnterpriseId).Concat(latest.Keys).Where(id => !added.Contains(id)).Distinct().Chunk(1_000))
        {
            var years = (await db.Set<YearFigures>().AsNoTracking().InForce().Where(f => some.Contains(f.EnterpriseId)).ToListAsync(cancellation)).ToLookup(f => f.EnterpriseId);
            foreach (var enterprise in await db.Set<Enterprise>().Include(e => e.Organisation).Where(e => some.Contains(e.Id)).ToListAsync(cancellation))
            {
                foreach (var edit in edits[enterprise.Id])
                {
                    edit.Apply(enterprise);
                }

                if (enterprise.SizeSource is null && years[enterprise.Id].Append(latest.GetValueOrDefault(enterprise.Id)).OfType<YearFigures>().OrderBy(f => f.Year).ThenBy(f => f.InForceAt is null).LastOrDefault() is { } last)
                {
                    enterprise.Size = SizeRule.Of(enterprise.IndustryCode, last.Staff, last.Revenue, last.Assets);
                }
            }
        }

        foreach (var some in found.Records.Where(r => r.Old is not null).Select(r => r.Old!.Id).Chunk(1_000))
        {
            var old = new List<EnterpriseRecord>(await db.Set<Qualification>().Where(r => some.Contains(r.Id) && r.EndedAt == null).ToListAsync(cancellation));
            old.AddRange(await db.Set<TechContract>().Where(r => some.Contains(r.Id) && r.EndedAt == null).ToListAsync(cancellation));
            old.ForEach(r => (r.EndedAt, r.EndReason) = (now, $"导入：{found.File.FileName}"));
        }

        foreach (var some in found.Figures.Where(f => f.Old is not null).Chunk(1_000))
        {
            var ids = some.Select(f => f.Old!.Id).ToList();
            foreach (var old in await db.Set<YearFigures>().InForce().Where(f => ids.Contains(f.Id)).ToListAsync(cancellation))
            {
                SaveFigures.Replace(old, now, $"导入：{found.File.FileName}");
            }
        }
    }

    private static YearFigures InForce(YearFigures read, EnterpriseImport import, DateTime now)
    {
        var figures = new YearFigures
        {
            EnterpriseId = read.EnterpriseId,
            Year = read.Year,
            Source = FactSource.Import,
            Basis = import.FileName,
            EnteredBy = import.ImportedBy,
            EnteredAt = now,
            InForceAt = now,
            ImportId = import.Id,
        };
        foreach (var item in YearItems.All)
        {
            item.Set(figures, item.Kept(read));
        }

        return figures;
    }
}
