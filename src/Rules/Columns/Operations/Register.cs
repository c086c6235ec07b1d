using System.Numerics;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>
/// The values of one operation over some rows. Numbers are whole multiples of the operation's scale, or fractions with the
/// denominators in <see cref="Over"/>; a condition has states only. <see cref="Most"/> bounds the values, so that a whole block
/// is known not to overflow before it is calculated without looking.
/// </summary>
internal sealed class Register
{
    public long[] Values { get; private set; } = [];

    /// <summary>The denominators, all positive; of a fraction only.</summary>
    public long[] Over { get; private set; } = [];

    public byte[] States { get; private set; } = [];

    public bool IsFraction { get; private set; }

    /// <summary>Whether the value is known in all rows; then the states are not filled.</summary>
    public bool IsKnown { get; set; }

    /// <summary>No value is further from 0.</summary>
    public ulong Most { get; set; }

    /// <summary>No denominator is larger.</summary>
    public ulong MostOver { get; set; }

    /// <summary>Ready for so many rows; what it held is gone.</summary>
    public void Prepare(int count, bool number)
    {
        if (States.Length < count)
            States = new byte[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, Block.Size))];
        if (number && Values.Length < count)
            Values = new long[States.Length];
        (IsFraction, IsKnown, Most, MostOver) = (false, false, 0, 1);
    }

    /// <summary>Makes room for denominators.</summary>
    public void BecomeFraction()
    {
        if (Over.Length < Values.Length)
            Over = new long[Values.Length];
        IsFraction = true;
    }

    public byte StateAt(int row) => IsKnown ? Known.Yes : States[row];

    public long OverAt(int row) => IsFraction ? Over[row] : 1;

    /// <summary>As known as the less known of two.</summary>
    public void TakeStates(Register left, Register right, int count)
    {
        if (left.IsKnown && right.IsKnown)
            IsKnown = true;
        else if (left.IsKnown || right.IsKnown)
            (left.IsKnown ? right : left).States.AsSpan(0, count).CopyTo(States);
        else
            Bytes.Least(left.States, right.States, States, count);
    }

    public void TakeStates(Register from, int count)
    {
        IsKnown = from.IsKnown;
        if (!IsKnown)
            from.States.AsSpan(0, count).CopyTo(States);
    }

    public void SetState(int row, byte state, int count)
    {
        if (IsKnown)
        {
            States.AsSpan(0, count).Fill(Known.Yes);
            IsKnown = false;
        }
        States[row] = state;
    }

    /// <summary>Keeps a value where it fits, and leaves the row to the explaining evaluator where it does not.</summary>
    public void Store(int row, Int128 value, int count)
    {
        if (value >= -long.MaxValue && value <= long.MaxValue)
            Values[row] = (long)value;
        else
            Fail(row, count);
    }

    public void Fail(int row, int count)
    {
        SetState(row, Known.Open, count);
        Values[row] = 0;
        if (IsFraction)
            Over[row] = 1;
    }

    /// <summary>Finds <see cref="Most"/>, and whether all is known.</summary>
    public void Measure(int count)
    {
        Most = Bound(Values.AsSpan(0, count));
        IsKnown = States.AsSpan(0, count).IndexOfAnyExcept(Known.Yes) < 0;
    }

    private static ulong Bound(ReadOnlySpan<long> values)
    {
        // The bits of all magnitudes together bound each of them, at most twice too far.
        var (bits, i) = (Vector<long>.Zero, 0);
        for (; i <= values.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            var value = new Vector<long>(values[i..]);
            bits |= value ^ Vector.ShiftRightArithmetic(value, 63);
        }
        var all = 0L;
        for (var lane = 0; lane < Vector<long>.Count; lane++)
            all |= bits[lane];
        for (; i < values.Length; i++)
            all |= values[i] ^ (values[i] >> 63);
        var bound = all == 0 ? 1UL : ulong.MaxValue >> BitOperations.LeadingZeroCount((ulong)all);
        return Math.Min(bound + 1, long.MaxValue);
    }
}
