using Chuangpu.Indicators.Rollup;

namespace Chuangpu.Indicators.Bench;

/// <summary>The quotients.</summary>
internal static class Formulas
{
    public static CubeFormula Quotient(int numerator, int denominator) =>
        new([Same(numerator), Same(denominator)], (x, _) => x[1] == 0 ? null : x[0] / x[1]);

    private static CubeInput Same(int indicator) => new(indicator, [.. Enumerable.Range(0, Province.Years)]);
}
