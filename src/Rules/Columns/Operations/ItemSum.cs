using System.Collections.Immutable;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>
/// 每项: the amounts of a subject's records, each up to its caps, added up. Records of one key share the caps with one another and with
/// what the ledger holds of that key; where a key is awarded but once, its highest record counts, and nothing once it was awarded.
/// </summary>
/// <param name="List">The records, and their space.</param>
/// <param name="ListSpace">See <paramref name="List"/>.</param>
/// <param name="Filter">Which of them count; -1 for all.</param>
/// <param name="Amount">The amount of each, not below 0; with the caps and the ledger's factor all at one scale.</param>
/// <param name="Caps">The caps of each, numbers of operations joined by spaces.</param>
/// <param name="Key">What tells items apart; null for nothing.</param>
/// <param name="Once">Whether a key is awarded but once.</param>
/// <param name="Ledger">Where earlier awards of a key are found; null where none counts.</param>
/// <param name="LedgerFactor">What brings its amounts to the scale.</param>
/// <param name="Clause">Under which clause.</param>
internal sealed record ItemSum(
    RecordsColumn List, int ListSpace, int Filter, int Amount, string Caps, TextColumn? Key, bool Once, Ledger? Ledger, long LedgerFactor, string Clause) : Operation(0)
{
    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var items = new Items(worker.RecordsOf(ListSpace).First, Filter < 0 ? null : worker.OfAll(Filter).States, worker.OfAll(Amount),
            [.. Caps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => worker.OfAll(int.Parse(c)))], Ledger?.CodeOf(Clause) ?? -1);
        var (of, most) = (new Dictionary<long, Int128>(), 1L);
        into.States.AsSpan(0, rows.Count).Fill(Known.Yes);
        for (var row = 0; row < rows.Count; row++)
        {
            var (state, sum) = List.States[worker.Start + row] is var known && known == Known.Yes ? Add(items, worker.Start + row, of) : (known, 0);
            into.States[row] = state;
            into.Values[row] = 0;
            if (state == Known.Yes)
                into.Store(row, sum, rows.Count);
            most = Math.Max(most, into.Values[row]);
        }
        into.Most = (ulong)most;
        into.IsKnown = into.States.AsSpan(0, rows.Count).IndexOfAnyExcept(Known.Yes) < 0;
    }

    private (byte State, Int128 Sum) Add(Items items, int subject, Dictionary<long, Int128> of)
    {
        var (sum, missing) = ((Int128)0, false);
        of.Clear();
        for (var record = List.Starts[subject]; record < List.Starts[subject + 1]; record++)
        {
            var at = record - items.First;
            var passes = items.Passes is null ? Known.Yes : items.Passes[at];
            if (passes == Known.No)
                continue;
            var known = Math.Min(Math.Min(passes, Key?.States[record] ?? Known.Yes), Ledger?.States[subject] ?? Known.Yes);
            // What counts of an item that is unknown is unknown, but a key's highest is at least another record of it.
            if (known == Known.Open || (known == Known.Missing && Once))
                return (Known.Open, 0);
            missing |= known == Known.Missing;
            if (missing)
                continue;
            if (!items.IsKnown(at))
                return (Known.Open, 0);
            var key = Key?.Values[record] ?? record;
            var before = of.GetValueOrDefault(key);
            var amount = Item(items, at, Paid(subject, key, items.Code), Once ? 0 : before);
            of[key] = Once ? Int128.Max(before, amount) : before + amount;
            sum += Once ? of[key] - before : amount;
        }
        return missing ? (Known.Missing, 0) : (Known.Yes, sum);
    }

    private Int128 Item(Items items, int at, Int128 paid, Int128 taken)
    {
        if (Once && paid > 0)
            return 0;
        Int128 amount = items.Amount.Values[at];
        foreach (var cap in items.Caps)
            amount = Int128.Min(amount, Int128.Max(cap.Values[at] - taken - paid, 0));
        return amount;
    }

    private Int128 Paid(int subject, long key, long code)
    {
        Int128 paid = 0;
        for (var i = Ledger?.Starts[subject] ?? 0; i < (Ledger?.Starts[subject + 1] ?? 0); i++)
        {
            if (Ledger!.Clauses[i] == code && Ledger.ItemStates[i] == Known.Yes && Ledger.Items[i] == key)
                paid += Ledger.Amounts[i];
        }
        return paid * LedgerFactor;
    }

    private sealed record Items(int First, byte[]? Passes, Register Amount, ImmutableArray<Register> Caps, long Code)
    {
        public bool IsKnown(int at) => Amount.StateAt(at) == Known.Yes && Caps.All(c => c.StateAt(at) == Known.Yes);
    }
}
