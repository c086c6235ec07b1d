using System.Numerics;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Compares two numbers that may be fractions: each is multiplied by its factor and by the denominator of the other, exactly.</summary>
internal sealed record Compare(int Space, int Left, long LeftFactor, int Right, long RightFactor, Comparison Comparison, bool Negated) : Operation(Space)
{
    private const int Piece = 256;

    public override bool IsNumber => false;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (left, right) = (worker.Get(Left, rows), worker.Get(Right, rows));
        if (Exactly.TryProduct(left.Most, (ulong)LeftFactor, right.MostOver, out _) && Exactly.TryProduct(right.Most, (ulong)RightFactor, left.MostOver, out _))
            Quickly(left, right, into, rows.Count);
        else
            Widely(left, right, into, rows.Count);
        if (!left.IsKnown)
            Bytes.Where(left.States, into.States, rows.Count);
        // Beside a side that is missing for certain it does not matter how much is known of the other.
        if (!right.IsKnown)
            Bytes.Where(right.States, into.States, rows.Count);
    }

    private void Quickly(Register left, Register right, Register into, int count)
    {
        Span<long> first = stackalloc long[Piece];
        Span<long> second = stackalloc long[Piece];
        for (var start = 0; start < count; start += Piece)
        {
            var length = Math.Min(Piece, count - start);
            Comparisons.Write(Comparison, Crossed(left, LeftFactor, right, start, first[..length]), Crossed(right, RightFactor, left, start, second[..length]),
                Negated, into.States.AsSpan(start), length);
        }
    }

    private static ReadOnlySpan<long> Crossed(Register of, long factor, Register other, int start, Span<long> scratch)
    {
        ReadOnlySpan<long> values = of.Values.AsSpan(start, scratch.Length);
        if (!other.IsFraction && factor == 1)
            return values;
        var i = 0;
        for (; i <= scratch.Length - Vector<long>.Count; i += Vector<long>.Count)
        {
            var product = new Vector<long>(values[i..]) * factor;
            (other.IsFraction ? product * new Vector<long>(other.Over.AsSpan(start + i)) : product).CopyTo(scratch[i..]);
        }
        for (; i < scratch.Length; i++)
            scratch[i] = values[i] * factor * other.OverAt(start + i);
        return scratch;
    }

    private void Widely(Register left, Register right, Register into, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!Exactly.FitsWide(left.Values[i], LeftFactor, right.OverAt(i)) || !Exactly.FitsWide(right.Values[i], RightFactor, left.OverAt(i)))
            {
                into.States[i] = Known.Open;
                continue;
            }
            var (a, b) = ((Int128)left.Values[i] * LeftFactor * right.OverAt(i), (Int128)right.Values[i] * RightFactor * left.OverAt(i));
            into.States[i] = (Comparison == Comparison.AtLeast ? a >= b : a == b) != Negated ? Known.Yes : Known.No;
        }
    }
}
