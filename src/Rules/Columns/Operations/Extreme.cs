namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The larger or smaller of two numbers, each multiplied by its factor.</summary>
internal sealed record Extreme(int Space, bool Largest, int Left, long LeftFactor, int Right, long RightFactor) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (left, right) = (worker.Get(Left, rows), worker.Get(Right, rows));
        into.TakeStates(left, right, rows.Count);
        if (!into.IsKnown)
            BoundByOne(left, right, into, rows.Count);
        if (left.IsFraction || right.IsFraction)
            into.BecomeFraction();
        into.MostOver = Math.Max(left.MostOver, right.MostOver);
        var fits = Exactly.TryProduct(left.Most, (ulong)LeftFactor, 1, out var a) & Exactly.TryProduct(right.Most, (ulong)RightFactor, 1, out var b);
        into.Most = fits ? Math.Max(a, b) : long.MaxValue;
        if (fits && !into.IsFraction)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var (first, second) = (left.Values[i] * LeftFactor, right.Values[i] * RightFactor);
                into.Values[i] = Largest ? Math.Max(first, second) : Math.Min(first, second);
            }
            return;
        }
        for (var i = 0; i < rows.Count; i++)
            Pick(left, right, into, i, rows.Count);
    }

    // Of one number that is known and one that is not, the smaller is bounded: only the explaining evaluator knows of that.
    private static void BoundByOne(Register left, Register right, Register into, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (into.States[i] == Known.Missing && (left.StateAt(i) != Known.Missing || right.StateAt(i) != Known.Missing))
                into.States[i] = Known.Open;
        }
    }

    private void Pick(Register left, Register right, Register into, int row, int count)
    {
        if (!Exactly.FitsWide(left.Values[row], LeftFactor, right.OverAt(row)) || !Exactly.FitsWide(right.Values[row], RightFactor, left.OverAt(row)))
        {
            into.Fail(row, count);
            return;
        }
        var (first, second) = ((Int128)left.Values[row] * LeftFactor, (Int128)right.Values[row] * RightFactor);
        var takesLeft = Largest == (first * right.OverAt(row) > second * left.OverAt(row));
        if (into.IsFraction)
            into.Over[row] = takesLeft ? left.OverAt(row) : right.OverAt(row);
        into.Store(row, takesLeft ? first : second, count);
    }
}

/// <summary>Not below 0, on the way to an amount: what is missing stays so, as whether it is 0 is asked at the end.</summary>
internal sealed record NotBelowZero(int Space, int Operand) : Operation(Space)
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
        (into.Most, into.MostOver) = (from.Most, from.MostOver);
        for (var i = 0; i < rows.Count; i++)
            into.Values[i] = Math.Max(from.Values[i], 0);
    }
}
