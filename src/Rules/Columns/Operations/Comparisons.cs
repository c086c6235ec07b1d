using System.Numerics;
using System.Runtime.InteropServices;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>How two sides are compared; each other comparison is one of these with its sides or its result turned round.</summary>
internal enum Comparison
{
    AtLeast, Equal,
}

/// <summary>Whole numbers compared many at a time, as states.</summary>
internal static class Comparisons
{
    /// <summary>Compares each value with its counterpart, or with the one there is.</summary>
    public static void Write(Comparison comparison, ReadOnlySpan<long> left, ReadOnlySpan<long> right, bool negated, Span<byte> truth, int count)
    {
        var no = negated ? Known.Yes : Known.No;
        if (comparison == Comparison.AtLeast)
            AtLeast(left, right, no, truth, count);
        else
            Equal(left, right, no, truth, count);
    }

    private static void AtLeast(ReadOnlySpan<long> left, ReadOnlySpan<long> right, byte no, Span<byte> truth, int count)
    {
        var one = right.Length == 1;
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var (i, only, flip) = (0, one ? new Vector<long>(b) : default, new Vector<byte>(no));
        for (; i <= count - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var bytes = Vector.Narrow(
                Vector.Narrow(Vector.Narrow(Pair(ref a, ref b, i, 0), Pair(ref a, ref b, i, 1)), Vector.Narrow(Pair(ref a, ref b, i, 2), Pair(ref a, ref b, i, 3))),
                Vector.Narrow(Vector.Narrow(Pair(ref a, ref b, i, 4), Pair(ref a, ref b, i, 5)), Vector.Narrow(Pair(ref a, ref b, i, 6), Pair(ref a, ref b, i, 7))));
            ((Vector.AsVectorByte(bytes) & new Vector<byte>(Known.Yes)) ^ flip).CopyTo(truth[i..]);
        }
        for (; i < count; i++)
            truth[i] = (byte)((left[i] >= right[one ? 0 : i] ? Known.Yes : Known.No) ^ no);

        Vector<long> Pair(ref long x, ref long y, int at, int step)
        {
            var offset = (nuint)(at + (step * Vector<long>.Count));
            return Vector.GreaterThanOrEqual(Vector.LoadUnsafe(ref x, offset), one ? only : Vector.LoadUnsafe(ref y, offset));
        }
    }

    private static void Equal(ReadOnlySpan<long> left, ReadOnlySpan<long> right, byte no, Span<byte> truth, int count)
    {
        var one = right.Length == 1;
        for (var i = 0; i < count; i++)
            truth[i] = (byte)((left[i] == right[one ? 0 : i] ? Known.Yes : Known.No) ^ no);
    }
}
