using Chuangpu.Rules.Checking;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The number times one whole number over another, rounded to a whole one.</summary>
internal sealed record Round(int Space, Rounding Rounding, int Operand, long Factor, long Divisor) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var from = worker.Get(Operand, rows);
        into.TakeStates(from, rows.Count);
        var fits = Exactly.TryProduct(from.Most, (ulong)Factor, 2, out var top) & Exactly.TryProduct(from.MostOver, (ulong)Divisor, 2, out var bottom) && top + bottom <= long.MaxValue;
        into.Most = fits ? (top / 2) + 1 : long.MaxValue;
        if (!fits)
            Widely(from, into, rows.Count);
        else if (from.IsFraction)
        {
            for (var i = 0; i < rows.Count; i++)
                into.Values[i] = Rounded(Rounding, from.Values[i] * Factor, from.Over[i] * Divisor);
        }
        else if (Divisor == 1)
        {
            for (var i = 0; i < rows.Count; i++)
                into.Values[i] = from.Values[i] * Factor;
        }
        else
            Quickly(from.Values, into.Values, rows.Count);
    }

    private void Quickly(long[] from, long[] into, int count)
    {
        var (half, whole) = (new DividedBy(Divisor * 2), new DividedBy(Divisor));
        for (var i = 0; i < count; i++)
        {
            var top = from[i] * Factor;
            into[i] = top < 0 ? Rounded(Rounding, top, Divisor) : Rounding switch
            {
                Rounding.Down => whole.Of(top),
                Rounding.Up => whole.Of(top + Divisor - 1),
                _ => half.Of((top * 2) + Divisor),
            };
        }
    }

    /// <summary>A half goes away from zero.</summary>
    public static long Rounded(Rounding rounding, long top, long bottom) => rounding switch
    {
        Rounding.Down => Floor(top, bottom),
        Rounding.Up => -Floor(-top, bottom),
        _ when top < 0 => -(((-top * 2) + bottom) / (bottom * 2)),
        _ => ((top * 2) + bottom) / (bottom * 2),
    };

    private static long Floor(long top, long bottom)
    {
        var (whole, rest) = Math.DivRem(top, bottom);
        return rest < 0 ? whole - 1 : whole;
    }

    private void Widely(Register from, Register into, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (top, bottom) = ((Int128)from.Values[i] * Factor, (Int128)from.OverAt(i) * Divisor);
            var (whole, rest) = Int128.DivRem(Int128.Abs(top), bottom);
            var away = Rounding switch
            {
                Rounding.Down => top < 0 && rest > 0,
                Rounding.Up => top > 0 && rest > 0,
                _ => rest >= bottom - rest,
            };
            whole += away ? 1 : 0;
            into.Store(i, top < 0 ? -whole : whole, count);
        }
    }
}
