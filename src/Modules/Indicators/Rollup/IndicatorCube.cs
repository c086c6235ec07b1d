using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Rollup;

/// <summary>
/// Indicators × periods × regions as dense arrays, rolled up exactly. A cell is, in this order: what its formula makes of the
/// complete inputs; what was entered; the ratio of its two sums; what the regions below make; what the shorter periods make.
/// A part that is missing makes the whole partial or missing, never smaller in silence: nothing is taken for 0.
/// </summary>
public sealed class IndicatorCube
{
    private readonly IReadOnlyList<CubeIndicator> _indicators;
    private readonly RegionTree _regions;
    private readonly PeriodAxis _periods;
    private readonly Dictionary<string, int> _index;
    private readonly int[] _order, _rank;
    private readonly decimal[] _entered, _values;
    private readonly bool[] _isEntered;
    private readonly CellState[] _states;
    private readonly bool[] _expected, _stands;
    private readonly decimal[][] _inputs;
    private readonly List<(int Dependent, bool OfParts, bool OfFormula)>[] _dependents;

    /// <summary>An empty cube.</summary>
    /// <param name="indicators">The indicators with their rules.</param>
    /// <param name="regions">The regions.</param>
    /// <param name="periods">The periods.</param>
    /// <exception cref="InvalidOperationException">An indicator needs itself; saving a definition refuses that.</exception>
    public IndicatorCube(IReadOnlyList<CubeIndicator> indicators, RegionTree regions, PeriodAxis periods)
    {
        (_indicators, _regions, _periods) = (indicators, regions, periods);
        _index = indicators.Select((x, i) => (x.Code, i)).ToDictionary(x => x.Code, x => x.i);
        var graph = new IndicatorGraph(indicators.ToDictionary(x => x.Code, x => x.Rules.SelectMany(r => r.Needs).Select(n => indicators[n].Code).Distinct().ToList() as IReadOnlyList<string>));
        _order = [.. graph.Order().Select(c => _index[c])];
        _rank = new int[indicators.Count];
        for (var i = 0; i < _order.Length; i++)
        {
            _rank[_order[i]] = i;
        }

        var cells = indicators.Count * periods.Count * regions.Count;
        (_entered, _values, _isEntered, _states) = (new decimal[cells], new decimal[cells], new bool[cells], new CellState[cells]);
        (_expected, _stands) = (new bool[periods.Count * regions.Count], new bool[periods.Count * regions.Count]);
        _inputs = [.. indicators.Select(x => new decimal[x.Rules.Max(r => r.Formula?.Inputs.Count ?? 0)])];
        _dependents = [.. indicators.Select(_ => new List<(int, bool, bool)>())];
        Relate();
    }

    /// <summary>The regions.</summary>
    public RegionTree Regions => _regions;

    /// <summary>The periods.</summary>
    public PeriodAxis Periods => _periods;

    /// <summary>A figure.</summary>
    /// <param name="indicator">The indicator's index.</param>
    /// <param name="period">The period's.</param>
    /// <param name="region">The region's.</param>
    public Cell this[int indicator, int period, int region] =>
        At(indicator, period, region) is var at && _states[at] == CellState.Missing
            ? new Cell(null, CellState.Missing, false)
            : new Cell(_values[at], _states[at], _isEntered[at] && _indicators[indicator].Rules[period].Formula is null);

    /// <summary>The index of an indicator, or -1.</summary>
    public int IndexOf(string code) => _index.GetValueOrDefault(code, -1);

    /// <summary>Puts in an entered value without computing anything; null takes it out.</summary>
    public void Enter(int indicator, int period, int region, decimal? value)
    {
        var at = At(indicator, period, region);
        (_entered[at], _isEntered[at]) = (value ?? 0, value is not null);
    }

    /// <summary>Computes every cell anew.</summary>
    public void Compute()
    {
        foreach (var indicator in _order)
        {
            for (var period = 0; period < _periods.Count; period++)
            {
                for (var region = 0; region < _regions.Count; region++)
                {
                    Compute(indicator, period, region);
                }
            }
        }
    }

    /// <summary>Puts in an entered value and computes what depends on it, and nothing else; the result is that of <see cref="Compute()"/>.</summary>
    /// <returns>How many cells were computed.</returns>
    public int Change(int indicator, int period, int region, decimal? value)
    {
        Enter(indicator, period, region, value);
        var open = new PriorityQueue<(int Indicator, int Period, int Region), int>();
        var seen = new HashSet<int>();
        Mark(indicator, period, region);
        var computed = 0;
        while (open.TryDequeue(out var next, out _))
        {
            computed++;
            if (Compute(next.Indicator, next.Period, next.Region))
            {
                MarkDependents(next.Indicator, next.Period, next.Region);
            }
        }

        return computed;

        // A cell comes after all it depends on: by rank of the indicator, then period, then region.
        void Mark(int i, int t, int r)
        {
            var key = (_rank[i] * _periods.Count + t) * _regions.Count + r;
            if (seen.Add(key))
            {
                open.Enqueue((i, t, r), key);
            }
        }

        void MarkDependents(int i, int t, int r)
        {
            MarkWholes(i, t, r);
            foreach (var (dependent, ofParts, ofFormula) in _dependents[i])
            {
                Mark(dependent, t, r);
                if (ofParts)
                {
                    MarkWholes(dependent, t, r);
                }

                if (ofFormula)
                {
                    MarkReaders(dependent, i, t, r);
                }
            }
        }

        void MarkWholes(int i, int t, int r)
        {
            if (_regions.Parents[r] is >= 0 and var parent)
            {
                Mark(i, t, parent);
            }

            if (_periods.Whole[t] is >= 0 and var whole)
            {
                Mark(i, whole, r);
            }
        }

        void MarkReaders(int dependent, int input, int t, int r)
        {
            for (var reader = 0; reader < _periods.Count; reader++)
            {
                if (_indicators[dependent].Rules[reader].Formula?.Inputs.Any(x => x.Indicator == input && x.Periods[reader] == t) == true)
                {
                    Mark(dependent, reader, r);
                }
            }
        }
    }

    /// <summary>The lowest regions whose missing figure makes this one partial or missing; empty when it is complete or the indicator is not rolled up.</summary>
    public IReadOnlyList<int> MissingRegions(int indicator, int period, int region)
    {
        var missing = new List<int>();
        if (_indicators[indicator].Rules[period] is { Formula: null, IsRatio: false, AcrossRegions: not RollUp.None })
        {
            Collect(region);
        }

        return missing;

        void Collect(int at)
        {
            if (_states[At(indicator, period, at)] == CellState.Complete || !_expected[period * _regions.Count + at])
            {
                return;
            }

            var parts = PartsAt(period, at).Where(c => _expected[period * _regions.Count + c]).ToList();
            if (parts.Count == 0)
            {
                missing.Add(at);
            }

            parts.ForEach(Collect);
        }
    }

    /// <summary>What the regions below make of it, whether or not it was entered: shows by how much an entered total differs from its parts.</summary>
    public Cell RolledUp(int indicator, int period, int region)
    {
        var state = AcrossRegions(_indicators[indicator].Rules[period], indicator, period, region, out var value);
        return new Cell(state == CellState.Missing ? null : value, state, false);
    }

    private int At(int indicator, int period, int region) => (indicator * _periods.Count + period) * _regions.Count + region;

    private void Relate()
    {
        for (var t = 0; t < _periods.Count; t++)
        {
            var day = _periods.Periods[t].EndsOn;
            for (var r = 0; r < _regions.Count; r++)
            {
                var at = t * _regions.Count + r;
                _stands[at] = _regions.Stands(r, day);
                _expected[at] = _stands[at] || _regions.Children[r].Any(c => _expected[t * _regions.Count + c]);
            }
        }

        for (var i = 0; i < _indicators.Count; i++)
        {
            foreach (var need in _indicators[i].Rules.SelectMany(r => r.Needs).Distinct())
            {
                _dependents[need].Add((i, _indicators[i].Rules.Any(r => r.Weight == need), _indicators[i].Rules.Any(r => r.Formula?.Inputs.Any(x => x.Indicator == need) == true)));
            }
        }
    }

    // What a merged region was made of counts only for periods before the merger.
    private int[] PartsAt(int period, int region) =>
        _regions.Nodes[region].Continues && _stands[period * _regions.Count + region] ? [] : _regions.Children[region];

    // Whether the cell is another than before.
    private bool Compute(int indicator, int period, int region)
    {
        var at = At(indicator, period, region);
        var rule = _indicators[indicator].Rules[period];
        CellState state;
        decimal value;
        try
        {
            state = rule.Formula is { } formula ? Derive(formula, indicator, period, region, out value)
                : _isEntered[at] ? Entered(at, out value)
                : rule.IsRatio ? Ratio(rule, period, region, out value)
                : RollUpOf(rule, indicator, period, region, out value);
        }
        catch (OverflowException)
        {
            // Products of absurd figures leave what a decimal can hold: no value rather than a wrong one.
            (state, value) = (CellState.Missing, 0);
        }

        var changed = state != _states[at] || value != _values[at];
        (_states[at], _values[at]) = (state, value);
        return changed;
    }

    private CellState Entered(int at, out decimal value)
    {
        value = _entered[at];
        return CellState.Complete;
    }

    private CellState Derive(CubeFormula formula, int indicator, int period, int region, out decimal value)
    {
        value = 0;
        var inputs = _inputs[indicator];
        for (var i = 0; i < formula.Inputs.Count; i++)
        {
            var input = formula.Inputs[i];
            if (input.Periods[period] is not (>= 0 and var read) || At(input.Indicator, read, region) is var at && _states[at] != CellState.Complete)
            {
                return CellState.Missing;
            }

            inputs[i] = _values[at];
        }

        if (formula.Compute(inputs, period) is not { } made)
        {
            return CellState.Missing;
        }

        value = made;
        return CellState.Complete;
    }

    private CellState Ratio(CubeRule rule, int period, int region, out decimal value)
    {
        var (numerator, denominator) = (At(rule.Numerator, period, region), At(rule.Denominator, period, region));
        if (_states[numerator] != CellState.Complete || _states[denominator] != CellState.Complete || _values[denominator] == 0)
        {
            value = 0;
            return CellState.Missing;
        }

        value = _values[numerator] * rule.Factor / _values[denominator];
        return CellState.Complete;
    }

    // The regions go before the periods, unless only the periods are complete.
    private CellState RollUpOf(CubeRule rule, int indicator, int period, int region, out decimal value)
    {
        var state = AcrossRegions(rule, indicator, period, region, out value);
        if (state == CellState.Complete || _periods.Parts[period].Length == 0 || rule.AcrossPeriods == RollUp.None)
        {
            return state;
        }

        var own = AcrossPeriods(rule, indicator, period, region, out var fromPeriods);
        if (own <= state)
        {
            return state;
        }

        value = fromPeriods;
        return own;
    }

    private CellState AcrossRegions(CubeRule rule, int indicator, int period, int region, out decimal value)
    {
        value = 0;
        var parts = PartsAt(period, region);
        if (parts.Length == 0)
        {
            return CellState.Missing;
        }

        // A region that was only renamed is what it was, whatever the operator.
        var renamed = parts.Length == 1 && _regions.Nodes[region].Continues;
        var tally = new Tally(renamed ? RollUp.Last : rule.AcrossRegions);
        foreach (var part in parts)
        {
            var at = At(indicator, period, part);
            var weight = rule.AcrossRegions == RollUp.WeightedMean && !renamed ? WeightAt(rule, period, part) : 1;
            tally.Add(_states[at], _values[at], weight, _expected[period * _regions.Count + part]);
        }

        return tally.End(out value);
    }

    private CellState AcrossPeriods(CubeRule rule, int indicator, int period, int region, out decimal value)
    {
        var tally = new Tally(rule.AcrossPeriods);
        foreach (var part in _periods.Parts[period])
        {
            var at = At(indicator, part, region);
            tally.Add(_states[at], _values[at], rule.AcrossPeriods == RollUp.WeightedMean ? WeightAt(rule, part, region) : 1, expected: true);
        }

        return tally.End(out value);
    }

    private decimal? WeightAt(CubeRule rule, int period, int region) =>
        At(rule.Weight, period, region) is var at && _states[at] == CellState.Complete ? _values[at] : null;
}
