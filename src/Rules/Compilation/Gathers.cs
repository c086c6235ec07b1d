using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Compilation;

/// <summary>What compiled code calls to go through the records of a list.</summary>
internal static class Gathers
{
    public static Number Numbers(Frame frame, AggregateKind kind, Value list, Func<Frame, Truth>? filter, Func<Frame, Number>? item)
    {
        if (list is not RecordsValue { Records: var records })
            return Number.Undefined;
        var (count, total) = (0, Number.Zero);
        for (var i = 0; i < records.Count; i++)
        {
            frame.Record = records[i];
            var passes = filter?.Invoke(frame) ?? Truth.Yes;
            if (passes == Truth.Open)
                return Number.Undefined;
            if (passes == Truth.No)
                continue;
            if (item is not null)
            {
                var value = item(frame);
                total = count == 0 ? value : kind switch
                {
                    AggregateKind.Largest => Number.Max(total, value),
                    AggregateKind.Smallest => Number.Min(total, value),
                    _ => total + value,
                };
                if (!total.IsDefined)
                    return total;
            }
            count++;
        }
        return kind switch
        {
            AggregateKind.Count => count,
            AggregateKind.Sum => total,
            AggregateKind.Mean => total / count,
            _ => count == 0 ? Number.Undefined : total,
        };
    }

    public static Truth Any(Frame frame, Value list, Func<Frame, Truth>? filter)
    {
        if (list is not RecordsValue { Records: var records })
            return Truth.Open;
        var any = Truth.No;
        for (var i = 0; i < records.Count && any != Truth.Yes; i++)
        {
            frame.Record = records[i];
            any = Truths.Or(any, filter?.Invoke(frame) ?? Truth.Yes);
        }
        return any;
    }

    public static DateOnly? Days(Frame frame, AggregateKind kind, Value list, Func<Frame, Truth>? filter, Func<Frame, DateOnly?> item)
    {
        DateOnly? best = null;
        foreach (var record in (list as RecordsValue)?.Records ?? [])
        {
            frame.Record = record;
            var passes = filter?.Invoke(frame) ?? Truth.Yes;
            if (passes == Truth.No)
                continue;
            if (passes == Truth.Open || item(frame) is not { } day)
                return null;
            if (best is null || (kind == AggregateKind.Largest ? day > best : day < best))
                best = day;
        }
        return best;
    }

    public static Number Series(AggregateKind kind, Number[] items)
    {
        var total = items[0];
        foreach (var item in items.AsSpan(1))
        {
            total = kind switch
            {
                AggregateKind.Largest => Number.Max(total, item),
                AggregateKind.Smallest => Number.Min(total, item),
                _ => total + item,
            };
        }
        return kind == AggregateKind.Mean ? total / items.Length : total;
    }
}
