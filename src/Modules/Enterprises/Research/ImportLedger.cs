using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise brings a file of entries: all or nothing, and what stands in the ledger already is not entered twice.</summary>
public sealed class ImportLedger(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>How many entries were added; the faults of the file in the problem.</summary>
    /// <param name="enterpriseId">Whose ledger.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops; nothing is kept then.</param>
    public async Task<Result<int>> HandleAsync(Guid enterpriseId, MemoryStream file, CancellationToken cancellation = default)
    {
        if (!current.Actor.KeepsLedgerOf(enterpriseId))
        {
            return Problem.NotAllowed("导入研发支出");
        }

        var projects = await db.Set<ResearchProject>().AsNoTracking().Where(p => p.EnterpriseId == enterpriseId).ToListAsync(cancellation);
        var assets = await db.Set<IntangibleAsset>().AsNoTracking().Where(a => a.EnterpriseId == enterpriseId).ToListAsync(cancellation);
        var read = LedgerFile.Read(file, new LedgerYear(enterpriseId, 0, projects, []) { Assets = assets }, current.Actor.Name, clock.GetUtcNow().UtcDateTime, clock.Today());
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var entries = read.Value.Select(r => r.Entry).OfType<LedgerEntry>().ToList();
        var standing = (await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.EnterpriseId == enterpriseId).ToListAsync(cancellation)).Select(Key).ToHashSet();
        var faults = read.Value.Where(r => r.Fault is not null).Select(r => ($"{r.Number}", r.Fault!))
            .Concat(read.Value.Where(r => r.Entry is { } entry && standing.Contains(Key(entry))).Select(r => ($"{r.Number}", $"已经登记过（凭证 {r.Entry!.Voucher}），请从文件中删去。")))
            .Concat(read.Value.Where(r => r.Entry is not null).GroupBy(r => Key(r.Entry!)).Where(g => g.Count() > 1).Select(g => (string.Join("、", g.Select(r => r.Number)), "完全相同，请合并或区分凭证号。")))
            .ToList();
        if (RowsOfFile.Refuse("ledger", "分录", faults) is { } refused)
        {
            return refused;
        }

        db.AddRange(entries);
        await db.SaveChangesAsync(cancellation);
        return entries.Count;
    }

    private static (Guid, DateOnly, ExpenseCategory, ExpenseMode, bool, long, string, string?) Key(LedgerEntry entry) =>
        (entry.ProjectId, entry.Date, entry.Category, entry.Mode, entry.IsCapitalised, entry.AmountFen, entry.Voucher, entry.Note);
}
