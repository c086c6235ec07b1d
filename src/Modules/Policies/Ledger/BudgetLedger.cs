using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Budgets;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Ledger;

/// <summary>
/// Writes the ledgers of budgets. Everything that spends goes through <see cref="SpendAsync{T}"/>: it takes the budgets' rows
/// first, so that of two who want the last money the second sees what the first left (docs/adr/0016).
/// </summary>
public sealed class BudgetLedger(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    private readonly Dictionary<Guid, Posting?> _last = [];

    /// <summary>
    /// Does some work in one transaction that nobody else who posts to these budgets enters meanwhile. What it returns as a
    /// problem, or throws, undoes all of it.
    /// </summary>
    /// <param name="budgets">The budgets it will post to.</param>
    /// <param name="work">Reads what it needs anew, posts and saves.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<T>> SpendAsync<T>(IEnumerable<Guid> budgets, Func<Task<Result<T>>> work, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        _last.Clear();
        // Always in the same order, so that two who want the same budgets never wait for each other.
        foreach (var id in budgets.Distinct().Order())
        {
            await db.Set<Budget>().IgnoreQueryFilters().Where(b => b.Id == id).ExecuteUpdateAsync(s => s.SetProperty(b => b.Year, b => b.Year), cancellation);
            _last[id] = null;
        }

        try
        {
            var done = await work();
            if (done.Succeeded)
            {
                await transaction.CommitAsync(cancellation);
            }

            return done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem(Problem.ConflictCode, "在您办理期间，有关记录已被他人处理，本次没有保存。请刷新后核对，再决定是否继续。");
        }
        finally
        {
            _last.Clear();
        }
    }

    /// <summary>Adds a line to the unit of work, or finds that its cause was posted before, or says what is short.</summary>
    /// <param name="entry">What is to be posted.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The new line, or the one posted before.</returns>
    /// <exception cref="InvalidOperationException">Outside <see cref="SpendAsync{T}"/>, or the same cause with another amount.</exception>
    public async Task<Result<Posting>> PostAsync(PostingEntry entry, CancellationToken cancellation)
    {
        if (!_last.TryGetValue(entry.BudgetId, out var last))
        {
            throw new InvalidOperationException("A posting is made while its budget is held, in SpendAsync.");
        }

        var before = db.Set<Posting>().Local.FirstOrDefault(p => p.Key == entry.Key)
            ?? await db.Set<Posting>().IgnoreQueryFilters().SingleOrDefaultAsync(p => p.Key == entry.Key, cancellation);
        if (before is not null)
        {
            return before.BudgetId == entry.BudgetId && before.Kind == entry.Kind && before.AmountFen == entry.AmountFen
                ? before
                : throw new InvalidOperationException($"{entry.Key} was posted before with another amount.");
        }

        if (entry.AmountFen == 0 || (entry.AmountFen < 0 && entry.Kind != PostingKind.Appropriated))
        {
            return new Problem("ledger.amount", "金额应大于 0，没有记账。请核对金额。");
        }

        last ??= await LastAsync(entry.BudgetId, cancellation);
        var now = last?.Balance ?? default;
        var after = now.After(entry.Kind, entry.AmountFen);
        if (!after.IsPossible)
        {
            return Short(entry, now);
        }

        var region = await db.Set<Budget>().IgnoreQueryFilters().Where(b => b.Id == entry.BudgetId).Select(b => b.RegionCode).SingleAsync(cancellation);
        var posting = new Posting
        {
            BudgetId = entry.BudgetId,
            Number = (last?.Number ?? 0) + 1,
            Kind = entry.Kind,
            AmountFen = entry.AmountFen,
            ApplicationId = entry.ApplicationId,
            Key = entry.Key,
            Note = entry.Note,
            At = clock.GetUtcNow().UtcDateTime,
            By = current.Actor.UserId,
            AppropriatedFen = after.AppropriatedFen,
            ReservedFen = after.ReservedFen,
            PaidFen = after.PaidFen,
            RegionCode = region,
            PayeeId = entry.PayeeId,
            PayeeRegionCode = entry.PayeeRegionCode,
        };
        db.Add(posting);
        _last[entry.BudgetId] = posting;
        return posting;
    }

    /// <summary>Where a budget stands now.</summary>
    public async Task<Balance> BalanceAsync(Guid budgetId, CancellationToken cancellation) => (await LastAsync(budgetId, cancellation))?.Balance ?? default;

    /// <summary>Where several budgets stand now; one without a line stands at nothing.</summary>
    public async Task<IReadOnlyDictionary<Guid, Balance>> BalancesAsync(IReadOnlyCollection<Guid> budgets, CancellationToken cancellation)
    {
        var lines = db.Set<Posting>().IgnoreQueryFilters().AsNoTracking().Where(p => budgets.Contains(p.BudgetId));
        var last = await lines.Where(p => p.Number == lines.Where(o => o.BudgetId == p.BudgetId).Max(o => o.Number))
            .ToDictionaryAsync(p => p.BudgetId, p => p.Balance, cancellation);
        return budgets.Distinct().ToDictionary(b => b, b => last.GetValueOrDefault(b));
    }

    private Task<Posting?> LastAsync(Guid budgetId, CancellationToken cancellation) =>
        db.Set<Posting>().IgnoreQueryFilters().AsNoTracking().Where(p => p.BudgetId == budgetId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);

    private static Problem Short(PostingEntry entry, Balance now) => entry.Kind switch
    {
        PostingKind.Reserved => new("ledger.free", $"预算余额不足：可用 {Yuan(now.FreeFen)}，需要 {Yuan(entry.AmountFen)}。没有占用预算，请调整预算或压减金额后重试。"),
        PostingKind.Appropriated => new("ledger.cut", $"预算已占用 {Yuan(now.ReservedFen)}、已拨付 {Yuan(now.PaidFen)}，最多只能减少 {Yuan(now.FreeFen)}。"),
        PostingKind.Recovered => new("ledger.paid", $"该预算已拨付 {Yuan(now.PaidFen)}，不能收回 {Yuan(entry.AmountFen)}。请核对金额。"),
        _ => new("ledger.reserved", $"该预算已占用 {Yuan(now.ReservedFen)}，不足 {Yuan(entry.AmountFen)}，可能已经拨付或释放。请刷新后核对。"),
    };

    private static string Yuan(long fen) => MoneyFormat.Exact(fen / 100m);
}
