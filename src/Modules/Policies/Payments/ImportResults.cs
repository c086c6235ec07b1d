using System.Globalization;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Payments;

/// <summary>
/// Takes in what became of payments, matched by order number and amount: all of a file or nothing. A file that does not fit
/// comes back with a remark on each line. The same file again changes nothing.
/// </summary>
public sealed class ImportResults(ChuangpuDb db, BudgetLedger ledger, StoreAttachment store, Notifier notifier, CurrentActor current, TimeProvider clock) : IUseCase
{
    private const int MostLines = 5000;

    private static readonly string[] Needed = [ResultColumns.Number, ResultColumns.Amount, ResultColumns.Result, ResultColumns.Day];

    /// <summary>What came of a file.</summary>
    /// <param name="Paid">Payments that arrived.</param>
    /// <param name="Failed">Payments that came back.</param>
    /// <param name="Unchanged">Results taken in before.</param>
    /// <param name="Faults">What does not fit, by line; then nothing was taken in.</param>
    /// <param name="MarkedFile">The file with its faults, as an attachment, or null.</param>
    public sealed record Outcome(int Paid, int Failed, int Unchanged, IReadOnlyList<(int Line, string Fault)> Faults, Guid? MarkedFile);

    /// <summary>Takes in a file.</summary>
    /// <param name="file">A workbook or CSV.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<Outcome>> HandleAsync(byte[] file, CancellationToken cancellation = default)
    {
        if (current.Actor.RegionCode is not { } region || !current.Actor.Can(Capability.SettlePayments, region))
        {
            return Problem.NotAllowed("导入拨付结果");
        }

        using var content = new MemoryStream(file, 0, file.Length, writable: false, publiclyVisible: true);
        var read = TableFile.Read(content, MostLines);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var rows = read.Value.Rows;
        var head = rows.Count == 0 ? [] : rows[0].Cells.Select(c => c.Text).ToList();
        if (Needed.Where(n => !head.Contains(n)).ToList() is { Count: > 0 } absent)
        {
            return new Problem("result.columns", $"文件第一行缺少列：{string.Join("、", absent)}。请使用平台导出的拨付单，填写结果后上传。");
        }

        if (read.Value.MergedBelow(rows[0].Number) is { } merged)
        {
            return merged;
        }

        var lines = rows.Skip(1).Select(l => ResultLine.Read(l, head)).ToList();
        var numbers = lines.ConvertAll(l => l.Number);
        var orders = await db.Set<PaymentOrder>().AsNoTracking().Include(o => o.Application).ThenInclude(a => a.Batch).Where(o => numbers.Contains(o.Number) && o.RegionCode == region).ToListAsync(cancellation);
        var byNumber = orders.ToDictionary(o => o.Number);
        var today = clock.Today();
        var faults = lines.Select((l, i) => (l.Line, Fault: l.Against(byNumber.GetValueOrDefault(l.Number), current.Actor, today) ?? (numbers.IndexOf(l.Number) < i ? "与前面的一行单号重复" : null)))
            .Where(f => f.Fault is not null).Select(f => (f.Line, f.Fault!)).ToList();
        if (lines.Count == 0)
        {
            return new Problem("result.empty", "文件中没有拨付结果。");
        }

        if (faults.Count > 0)
        {
            return new Outcome(0, 0, 0, faults, await MarkAsync(rows, faults, region, cancellation));
        }

        db.ChangeTracker.Clear();
        return await ledger.SpendAsync(orders.Select(o => o.BudgetId), () => TakeInAsync(lines, cancellation), cancellation);
    }

    private async Task<Result<Outcome>> TakeInAsync(List<ResultLine> lines, CancellationToken cancellation)
    {
        var numbers = lines.ConvertAll(l => l.Number);
        var orders = (await db.Set<PaymentOrder>().Where(o => numbers.Contains(o.Number)).ToListAsync(cancellation)).ToDictionary(o => o.Number);
        var (paid, failed, unchanged) = (0, 0, 0);
        foreach (var line in lines)
        {
            var order = orders[line.Number];
            if (order.State != PaymentState.Sent)
            {
                unchanged++;
                continue;
            }

            var application = (await db.FindApplicationAsync(order.ApplicationId, cancellation))!;
            (order.SettledOn, order.SettledAt) = (line.Day, clock.GetUtcNow().UtcDateTime);
            if (line.IsPaid == true)
            {
                order.State = PaymentState.Paid;
                var posted = await ledger.PostAsync(
                    new(order.BudgetId, PostingKind.Paid, order.AmountFen, $"paid/{order.Id}", order.ApplicationId, application.OrganisationId, application.RegionCode, order.Number), cancellation);
                if (!posted.Succeeded)
                {
                    return posted.Problem;
                }

                // Saved line by line within the transaction, so that the last payment of an award finds nothing of it reserved any more.
                await db.SaveChangesAsync(cancellation);
                if (await ReservedAsync(application.Id, cancellation) == 0
                    && application.Do(ApplicationAction.Pay, current.Actor, clock.GetUtcNow().UtcDateTime, $"拨付单 {order.Number}，{line.Day:yyyy-MM-dd} 到账") is { } refused)
                {
                    return refused;
                }

                await notifier.ToOrganisationAsync(application.OrganisationId, $"已拨付：“{application.Clause.Name}”{WebKit.MoneyFormat.Short(order.AmountFen / 100m)}", application.Href, cancellation);
                paid++;
            }
            else
            {
                (order.State, order.Failure) = (PaymentState.Failed, line.Failure);
                await notifier.ToOrganisationAsync(application.OrganisationId, $"拨付被退回：“{application.Clause.Name}”（{line.Failure}），请核对收款账户", "/policies/account", cancellation);
                failed++;
            }
        }

        await db.SaveChangesAsync(cancellation);
        return new Outcome(paid, failed, unchanged, [], null);
    }

    private async Task<long> ReservedAsync(Guid application, CancellationToken cancellation) =>
        // What other levels still owe counts too, whoever sees it.
        (await db.Set<Posting>().IgnoreQueryFilters().AsNoTracking().Where(p => p.ApplicationId == application).Select(p => new { p.Kind, p.AmountFen }).ToListAsync(cancellation))
            .Sum(p => p.Kind switch { PostingKind.Reserved => p.AmountFen, PostingKind.Released or PostingKind.Paid => -p.AmountFen, _ => 0 });

    private async Task<Guid?> MarkAsync(IReadOnlyList<FileRow> rows, List<(int Line, string Fault)> faults, string region, CancellationToken cancellation)
    {
        using var content = new MemoryStream(MarkedFile.Write("拨付结果", rows[0], [.. rows.Skip(1)], faults.ToLookup(f => f.Line, f => f.Fault)));
        var stored = await store.HandleAsync(new(content, string.Create(CultureInfo.InvariantCulture, $"拨付结果核对-{clock.Today():yyyyMMdd}.xlsx"), region, current.Actor.OrganisationId), cancellation);
        await db.SaveChangesAsync(cancellation);
        return stored.Succeeded ? stored.Value.Id : null;
    }
}
