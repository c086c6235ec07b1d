using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>
/// Numbers as whole multiples of a power of ten of the fact's unit, the same for the column: as many decimals as the longest of
/// its values needs, up to 18. A value that does not fit stands beside the column and is calculated with one by one; nothing is rounded.
/// </summary>
public sealed class NumberColumn : ScaledColumn
{
    private const int MostDecimals = 18;

    private static readonly long[] Powers = [.. Enumerable.Range(0, MostDecimals + 1).Select(i => (long)Math.Pow(10, i))];

    private readonly Number _unit;
    private int _decimals;

    internal NumberColumn(Fact fact, int count)
        : base(fact, count) => _unit = ((RuleType.QuantityType)fact.Type).Unit.Scale;

    internal override Number Scale => _unit * Number.PowerOfTen(-_decimals);

    /// <summary>Sets a number in the fact's own unit.</summary>
    /// <param name="row">The subject, or the record, from 0.</param>
    /// <param name="value">As it was entered.</param>
    public void Set(int row, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var decimals = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || mantissa > long.MaxValue || !TryScale(bits[3] < 0 ? -(long)mantissa : (long)mantissa, decimals, out var scaled))
            SetOdd(row, Value.Of(value * _unit));
        else
            Put(row, scaled);
    }

    /// <summary>Sets the first rows; null is missing.</summary>
    public void Fill(ReadOnlySpan<decimal?> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is { } value)
                Set(row, value);
            else
                States[row] = Known.Missing;
        }
    }

    /// <summary>Sets the first rows to whole multiples of a decimal: 1234 with 2 decimals is 12.34 of the fact's unit.</summary>
    public void Fill(ReadOnlySpan<long> values, int decimals)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (TryScale(values[row], decimals, out var scaled))
                Put(row, scaled);
            else
                SetOdd(row, Value.Of(Number.Of(values[row], 1) * Number.PowerOfTen(-decimals) * _unit));
        }
    }

    private protected override bool TryPut(int row, Value value)
    {
        if (value is not NumberValue { Number: { IsDefined: true } number })
            return false;
        var shown = number / _unit;
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            if (shown * Number.PowerOfTen(decimals) is { IsWhole: true } whole)
            {
                if (whole.Abs() > Number.Of(long.MaxValue, 1) || !TryScale((long)whole.Numerator, decimals, out var scaled))
                    return false;
                Put(row, scaled);
                return true;
            }
        }
        return false;
    }

    private protected override Value Exact(int row) => Value.Of(Number.Of(Values[row], 1) * Scale);

    // The number at the scale of the column, which gets more decimals where that loses nothing of the others.
    private bool TryScale(long mantissa, int decimals, out long scaled)
    {
        scaled = mantissa;
        while (decimals > _decimals && scaled % 10 == 0)
            (scaled, decimals) = (scaled / 10, decimals - 1);
        if (decimals > _decimals && !TryRefine(decimals))
            return false;
        var high = Math.BigMul(scaled, Powers[_decimals - decimals], out var low);
        scaled = low;
        return high == low >> 63 && low != long.MinValue;
    }

    private bool TryRefine(int decimals)
    {
        if (decimals > MostDecimals)
            return false;
        var factor = Powers[decimals - _decimals];
        var most = long.MaxValue / factor;
        if (Values.AsSpan().IndexOfAnyExceptInRange(-most, most) >= 0)
            return false;
        foreach (ref var value in Values.AsSpan())
            value *= factor;
        _decimals = decimals;
        return true;
    }
}
