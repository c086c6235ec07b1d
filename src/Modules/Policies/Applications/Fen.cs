using Chuangpu.Rules.Numbers;

namespace Chuangpu.Policies.Applications;

/// <summary>Amounts between rules (元, exact fractions) and the ledger (whole 分).</summary>
public static class Fen
{
    /// <summary>An amount in 元 as 分; a fraction of a 分 (an item before rounding) is cut off.</summary>
    public static long Of(Number yuan) => (long)(yuan * 100).Floor().Numerator;

    /// <summary>An amount in 分 as 元.</summary>
    public static Number ToYuan(long fen) => Number.Of(fen, 100);
}
