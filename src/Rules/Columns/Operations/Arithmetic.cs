using System.Numerics;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Adds two numbers, each multiplied by its factor; a difference has a negative one.</summary>
internal sealed record Sum(int Space, int Left, long LeftFactor, int Right, long RightFactor) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (left, right) = (worker.Get(Left, rows), worker.Get(Right, rows));
        into.TakeStates(left, right, rows.Count);
        if (left.IsFraction || right.IsFraction)
            AddFractions(left, right, into, rows.Count);
        else
            Add(left, right, into, rows.Count);
    }

    private void Add(Register left, Register right, Register into, int count)
    {
        var bound = ((UInt128)left.Most * (ulong)Math.Abs(LeftFactor)) + ((UInt128)right.Most * (ulong)Math.Abs(RightFactor));
        into.Most = (ulong)UInt128.Min(bound, long.MaxValue);
        var (a, b, sum, i) = (left.Values, right.Values, into.Values, 0);
        if (bound > long.MaxValue)
        {
            for (; i < count; i++)
                into.Store(i, ((Int128)a[i] * LeftFactor) + ((Int128)b[i] * RightFactor), count);
            return;
        }
        for (; i <= count - Vector<long>.Count; i += Vector<long>.Count)
            ((new Vector<long>(a, i) * LeftFactor) + (new Vector<long>(b, i) * RightFactor)).CopyTo(sum, i);
        for (; i < count; i++)
            sum[i] = (a[i] * LeftFactor) + (b[i] * RightFactor);
    }

    private void AddFractions(Register left, Register right, Register into, int count)
    {
        into.BecomeFraction();
        (into.Most, into.MostOver) = (long.MaxValue, long.MaxValue);
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (left.OverAt(i), right.OverAt(i));
            if (Exactly.FitsWide(left.Values[i], LeftFactor, b) && Exactly.FitsWide(right.Values[i], RightFactor, a) && Math.BigMul(a, b, out var over) == 0 && over > 0)
            {
                into.Over[i] = over;
                into.Store(i, ((Int128)left.Values[i] * LeftFactor * b) + ((Int128)right.Values[i] * RightFactor * a), count);
            }
            else
            {
                into.Fail(i, count);
            }
        }
    }
}

/// <summary>Multiplies two numbers that vary, or divides the one by the other.</summary>
internal sealed record Product(int Space, int Left, int Right, bool Divides) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (left, right) = (worker.Get(Left, rows), worker.Get(Right, rows));
        into.TakeStates(left, right, rows.Count);
        if (Divides || left.IsFraction || right.IsFraction)
            into.BecomeFraction();
        (into.Most, into.MostOver) = Divides
            ? (Bound(left.Most, right.MostOver), Bound(right.Most, left.MostOver))
            : (Bound(left.Most, right.Most), Bound(left.MostOver, right.MostOver));
        if (Divides && !left.IsFraction && !right.IsFraction)
        {
            Divide(left, right, into, rows.Count);
            return;
        }
        for (var i = 0; i < rows.Count; i++)
        {
            var (top, bottom) = Divides ? (right.OverAt(i), right.Values[i]) : (right.Values[i], right.OverAt(i));
            if (Divides && bottom == 0)
                DivideByZero(into, i, rows.Count);
            else
                Set(into, i, (Int128)left.Values[i] * top, (Int128)left.OverAt(i) * bottom, rows.Count);
            if (!Divides && !into.IsKnown && into.States[i] == Known.Missing)
                Multiply(left, right, into, i, rows.Count);
        }
    }

    // 0 times what is not known is 0; the explaining evaluator says so.
    private static void Multiply(Register left, Register right, Register into, int row, int count)
    {
        if ((left.StateAt(row) == Known.Yes && left.Values[row] == 0) || (right.StateAt(row) == Known.Yes && right.Values[row] == 0))
            into.SetState(row, Known.Open, count);
    }

    // What is divided by 0 cannot be computed, whatever it is; what is not known may be 0.
    private static void DivideByZero(Register into, int row, int count)
    {
        (into.Values[row], into.Over[row]) = (0, 1);
        if (into.StateAt(row) != Known.Open)
            into.SetState(row, Known.Missing, count);
    }

    private static void Divide(Register left, Register right, Register into, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var over = right.Values[i];
            // Two's complement: both change their sign where the divisor is negative.
            var sign = over >> 63;
            (into.Values[i], into.Over[i]) = ((left.Values[i] ^ sign) - sign, (over ^ sign) - sign);
            if (over == 0)
                DivideByZero(into, i, count);
        }
    }

    private static void Set(Register into, int row, Int128 top, Int128 bottom, int count)
    {
        if (bottom < 0)
            (top, bottom) = (-top, -bottom);
        if (bottom > long.MaxValue)
        {
            into.Fail(row, count);
            return;
        }
        if (into.IsFraction)
            into.Over[row] = (long)bottom;
        into.Store(row, top, count);
    }

    private static ulong Bound(ulong a, ulong b) => Exactly.TryProduct(a, b, 1, out var product) ? product : long.MaxValue;
}

/// <summary>Times a whole number.</summary>
internal sealed record Times(int Space, int Operand, long Factor) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var from = worker.Get(Operand, rows);
        into.TakeStates(from, rows.Count);
        if (from.IsFraction)
        {
            into.BecomeFraction();
            from.Over.AsSpan(0, rows.Count).CopyTo(into.Over);
        }
        var fits = Exactly.TryProduct(from.Most, (ulong)Math.Abs(Factor), 1, out var most);
        (into.Most, into.MostOver) = (fits ? most : long.MaxValue, from.MostOver);
        for (var i = 0; i < rows.Count; i++)
        {
            if (fits)
                into.Values[i] = from.Values[i] * Factor;
            else
                into.Store(i, (Int128)from.Values[i] * Factor, rows.Count);
        }
    }
}

/// <summary>Without its sign; of a number that is missing at least that it is not negative, which is for the explaining evaluator.</summary>
internal sealed record Absolute(int Space, int Operand) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var from = worker.Get(Operand, rows);
        into.TakeStates(from, rows.Count);
        if (!into.IsKnown)
            into.States.AsSpan(0, rows.Count).Replace(Known.Missing, Known.Open);
        if (from.IsFraction)
        {
            into.BecomeFraction();
            from.Over.AsSpan(0, rows.Count).CopyTo(into.Over);
        }
        (into.Most, into.MostOver) = (from.Most, from.MostOver);
        for (var i = 0; i < rows.Count; i++)
            into.Values[i] = Math.Abs(from.Values[i]);
    }
}
