using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Rollup;

/// <summary>Adds up the parts of a whole, and remembers whether any was missing.</summary>
internal struct Tally(RollUp rollUp)
{
    private decimal _sum, _weight, _last;
    private int _count;
    private bool _partial;
    private CellState _lastState;

    /// <summary>Adds a part.</summary>
    /// <param name="state">The part's state.</param>
    /// <param name="value">The part's value.</param>
    /// <param name="weight">The part's weight, or null when that is missing.</param>
    /// <param name="expected">Whether the part ought to have a value.</param>
    public void Add(CellState state, decimal value, decimal? weight, bool expected)
    {
        if (state != CellState.Missing || expected)
        {
            (_last, _lastState) = (value, state);
        }

        if (state == CellState.Missing || weight is not { } weighs)
        {
            _partial |= expected || state != CellState.Missing;
            return;
        }

        _partial |= state == CellState.Partial;
        _sum += weighs == 1 ? value : value * weighs;
        _weight += weighs;
        _count++;
    }

    /// <summary>What the parts make.</summary>
    public readonly CellState End(out decimal value)
    {
        value = 0;
        switch (rollUp)
        {
            case RollUp.Last when _lastState != CellState.Missing:
                value = _last;
                return _lastState;
            case RollUp.Sum when _count > 0:
                value = _sum;
                break;
            case RollUp.Mean or RollUp.WeightedMean when _count > 0 && _weight != 0:
                value = _sum / _weight;
                break;
            default:
                return CellState.Missing;
        }

        return _partial ? CellState.Partial : CellState.Complete;
    }
}
