namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Whether products stay within what a whole number holds.</summary>
internal static class Exactly
{
    // Below 2^126, with room for what the estimate lacks.
    private const double MostEstimated = 8e37;

    /// <summary>The product of magnitudes; false when it may be more than a long holds.</summary>
    public static bool TryProduct(ulong a, ulong b, ulong c, out ulong product)
    {
        product = 0;
        return Math.BigMul(a, b, out var low) == 0 && Math.BigMul(low, c, out product) == 0 && product <= long.MaxValue;
    }

    /// <summary>Whether the product of three is certain to fit 127 bits.</summary>
    public static bool FitsWide(long a, long b, long c) => Math.Abs((double)a * b * c) < MostEstimated;
}
