using Chuangpu.Rules.Checking;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Counts, adds or compares the records of each subject that pass; -1 where there is no filter, or nothing to add.</summary>
internal sealed record Gather(RecordsColumn List, int ListSpace, AggregateKind Kind, int Filter, int Item, bool OfDays) : Operation(0)
{
    public override bool IsNumber => Kind != AggregateKind.Any;

    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var passes = Filter < 0 ? null : worker.OfAll(Filter).States;
        var items = Item < 0 ? null : worker.OfAll(Item);
        if (Kind == AggregateKind.Mean)
            into.BecomeFraction();
        var first = worker.RecordsOf(ListSpace).First;
        var (most, counts) = (1L, 1L);
        for (var row = 0; row < rows.Count; row++)
        {
            var (from, to) = (List.Starts[worker.Start + row] - first, List.Starts[worker.Start + row + 1] - first);
            var (state, value, count) = List.States[worker.Start + row] is var known && known != Known.Yes ? (known, 0, 1)
                : Kind == AggregateKind.Any ? (Any(passes, from, to), 0, 1)
                : Gathered(passes, items, from, to);
            into.States[row] = state;
            if (Kind == AggregateKind.Any)
                continue;
            into.Values[row] = value;
            if (Kind == AggregateKind.Mean)
                into.Over[row] = Math.Max(count, 1);
            (most, counts) = (Math.Max(most, Math.Abs(value)), Math.Max(counts, count));
        }
        (into.Most, into.MostOver) = ((ulong)most, Kind == AggregateKind.Mean ? (ulong)counts : 1);
        if (IsNumber)
            into.IsKnown = into.States.AsSpan(0, rows.Count).IndexOfAnyExcept(Known.Yes) < 0;
    }

    private static byte Any(byte[]? passes, int from, int to)
    {
        if (passes is null)
            return to > from ? Known.Yes : Known.No;
        var all = passes.AsSpan(from, to - from);
        return all.Contains(Known.Yes) ? Known.Yes : all.Contains(Known.Open) ? Known.Open : all.Contains(Known.Missing) ? Known.Missing : Known.No;
    }

    private (byte State, long Value, long Count) Gathered(byte[]? passes, Register? items, int from, int to)
    {
        var (count, missing, total) = (0L, 0, (Int128)0);
        for (var i = from; i < to; i++)
        {
            var pass = passes is null ? Known.Yes : passes[i];
            if (pass == Known.No)
                continue;
            var state = items?.StateAt(i) ?? Known.Yes;
            // Whether it counts at all is open: then only bounds are known.
            if (pass != Known.Yes || state == Known.Open)
                return (Known.Open, 0, 1);
            missing += state == Known.Missing ? 1 : 0;
            if (items is not null)
                total = count == 0 ? items.Values[i] : Add(total, items.Values[i]);
            count++;
        }
        var adds = Kind is AggregateKind.Sum or AggregateKind.Mean;
        if (missing > 0)
            return (adds || OfDays || missing == count ? Known.Missing : Known.Open, 0, 1);
        if (count == 0 && Kind is not (AggregateKind.Sum or AggregateKind.Count))
            return (Known.Missing, 0, 1);
        if (Kind == AggregateKind.Count)
            return (Known.Yes, count, 1);
        return total >= -long.MaxValue && total <= long.MaxValue ? (Known.Yes, (long)total, count) : (Known.Open, 0, 1);
    }

    private Int128 Add(Int128 total, long item) => Kind switch
    {
        AggregateKind.Largest => Int128.Max(total, item),
        AggregateKind.Smallest => Int128.Min(total, item),
        _ => total + item,
    };
}
