using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>
/// Takes a kept file of values: all of it or nothing. The same key is taken once; sending it again yields the first receipt.
/// </summary>
public sealed class ImportValues(ChuangpuDb db, CheckValueFile check, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <param name="FileId">A file the actor has handed in.</param>
    /// <param name="Note">Why values change, for rows without a note of their own.</param>
    /// <param name="Key">The sender's key, or null for the file's column or hash.</param>
    public sealed record Request(Guid FileId, string? Note = null, string? Key = null);

    /// <param name="Check">What the file says.</param>
    /// <param name="Receipt">The receipt, or null where rows were refused and nothing was taken.</param>
    public sealed record Outcome(ValueCheck Check, ValueImport? Receipt);

    public async Task<Result<Outcome>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        if (note is { Length: > 500 })
        {
            return new Problem("import.note", "说明最多 500 个字，请精简。", nameof(Request.Note));
        }

        var read = await check.HandleAsync(request.FileId, note, request.Key, cancellation);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var found = read.Value;
        if (found.Receipt is not null || found.Faults.Count > 0)
        {
            return new Outcome(found, found.Receipt);
        }

        var import = new ValueImport
        {
            RegionCode = current.Actor.RegionCode ?? RegionCode.Nation,
            Key = found.Key,
            FileId = found.File.Id,
            Sha256 = found.File.Sha256,
            Added = found.Added,
            Changed = found.Changed,
            Same = found.Same,
            ImportedBy = current.Actor.UserId,
            ImportedAt = clock.GetUtcNow().UtcDateTime,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(import);
        try
        {
            // The audit entry makes every other writer wait, so what is counted now stays so until the end.
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody took the same key in the meantime: then that receipt is the answer, and anything else is a bug.
            await transaction.RollbackAsync(cancellation);
            db.Entry(import).State = EntityState.Detached;
            if (await db.Set<ValueImport>().AsNoTracking().SingleOrDefaultAsync(i => i.RegionCode == import.RegionCode && i.Key == import.Key && i.Sha256 == import.Sha256, cancellation) is { } first)
            {
                return new Outcome(found, first);
            }

            throw;
        }

        if (await CheckValueFile.CountAsync(db, found.Indicators, cancellation) != found.Entries)
        {
            await transaction.RollbackAsync(cancellation);
            return new Problem(Problem.ConflictCode, "核对期间有人录入了同样指标的数据，没有导入。请重新核对后再导入。");
        }

        await db.InsertAsync([.. found.New.Select(n => Entry(n.Value, n.Status, note, import))], cancellation);
        await transaction.CommitAsync(cancellation);
        return new Outcome(found, import);
    }

    private static IndicatorValue Entry(ReadValue value, ValueStatus status, string? note, ValueImport import) => new()
    {
        IndicatorCode = value.Indicator.Code,
        RegionCode = value.Region.Code,
        Frequency = value.Period.Frequency,
        StartsOn = value.Period.StartsOn,
        MemberCode = value.Member,
        Value = value.Value,
        Status = status,
        Note = value.Note ?? note,
        ImportId = import.Id,
        EnteredBy = import.ImportedBy,
        EnteredAt = import.ImportedAt,
    };
}
