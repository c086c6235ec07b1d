using System.Numerics;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>States of many rows at once.</summary>
internal static class Bytes
{
    /// <summary>The least of both, a row each: 且 of conditions.</summary>
    public static void Least(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> into, int count)
    {
        var i = 0;
        for (; i <= count - Vector<byte>.Count; i += Vector<byte>.Count)
            Vector.Min(new Vector<byte>(left[i..]), new Vector<byte>(right[i..])).CopyTo(into[i..]);
        for (; i < count; i++)
            into[i] = Math.Min(left[i], right[i]);
    }

    /// <summary>是 for 否 and 否 for 是; what is not known stays so.</summary>
    public static void Not(ReadOnlySpan<byte> from, Span<byte> into, int count)
    {
        var (i, yes) = (0, new Vector<byte>(Known.Yes));
        for (; i <= count - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var value = new Vector<byte>(from[i..]);
            var certain = Vector.Equals(value, yes) | Vector.Equals(value, Vector<byte>.Zero);
            (value ^ (certain & yes)).CopyTo(into[i..]);
        }
        for (; i < count; i++)
            into[i] = from[i] is Known.Yes or Known.No ? (byte)(Known.Yes - from[i]) : from[i];
    }

    /// <summary>What a comparison says where both sides are known, and how little is known elsewhere.</summary>
    public static void Where(ReadOnlySpan<byte> states, Span<byte> truth, int count)
    {
        var (i, yes) = (0, new Vector<byte>(Known.Yes));
        for (; i <= count - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var state = new Vector<byte>(states[i..]);
            Vector.ConditionalSelect(Vector.Equals(state, yes), new Vector<byte>(truth[i..]), state).CopyTo(truth[i..]);
        }
        for (; i < count; i++)
            truth[i] = states[i] == Known.Yes ? truth[i] : states[i];
    }
}
