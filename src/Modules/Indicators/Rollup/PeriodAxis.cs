using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;

namespace Chuangpu.Indicators.Rollup;

/// <summary>The periods of a roll-up, each after those that make it up: months, then quarters, then years.</summary>
public sealed class PeriodAxis
{
    private readonly Dictionary<StatPeriod, int> _index;

    private PeriodAxis(IReadOnlyList<StatPeriod> periods)
    {
        Periods = periods;
        _index = periods.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i);
        Whole = [.. periods.Select(p => p.Frequency == Frequency.Year ? -1 : IndexOf(p.Within(p.Frequency == Frequency.Month ? Frequency.Quarter : Frequency.Year)))];
        Parts = [.. periods.Select((_, i) => Enumerable.Range(0, i).Where(p => Whole[p] == i).ToArray())];
    }

    /// <summary>The periods.</summary>
    public IReadOnlyList<StatPeriod> Periods { get; }

    /// <summary>How many there are.</summary>
    public int Count => Periods.Count;

    /// <summary>The next longer period each lies in, or -1.</summary>
    internal int[] Whole { get; }

    /// <summary>The next shorter periods each is made of, in order; empty where none are here.</summary>
    internal int[][] Parts { get; }

    /// <summary>The years from one to another, with their quarters and months where these are wanted.</summary>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="finest">The shortest periods wanted.</param>
    public static PeriodAxis Years(int from, int to, Frequency finest = Frequency.Year)
    {
        var years = Enumerable.Range(from, to - from + 1).ToList();
        return new(
        [
            .. finest == Frequency.Month ? years.SelectMany(y => Enumerable.Range(1, 12).Select(m => StatPeriod.OfMonth(y, m))) : [],
            .. finest != Frequency.Year ? years.SelectMany(y => Enumerable.Range(1, 4).Select(q => StatPeriod.OfQuarter(y, q))) : [],
            .. years.Select(StatPeriod.OfYear),
        ]);
    }

    /// <summary>The next shorter periods one is made of; empty where none are here.</summary>
    public IEnumerable<StatPeriod> Within(StatPeriod period) => IndexOf(period) is >= 0 and var i ? Parts[i].Select(p => Periods[p]) : [];

    /// <summary>The index of a period, or -1.</summary>
    public int IndexOf(StatPeriod period) => _index.GetValueOrDefault(period, -1);
}
