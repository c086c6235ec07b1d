using Chuangpu.Indicators.Catalogue;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>What the shares make together, against the target.</summary>
/// <param name="Composition">How parts make the whole.</param>
/// <param name="Total">What they make, or null when that can't be told.</param>
/// <param name="Gap">The target less the total; null as well.</param>
/// <param name="Words">How the total came about, or why there is none.</param>
public sealed record Reconciliation(Composition Composition, decimal? Total, decimal? Gap, string Words)
{
    /// <summary>Whether publishing asks for a reason: the parts do not make the target, or nobody can tell although they should.</summary>
    public bool AsksForReason => Composition.How != RollUp.None && Gap != 0;

    /// <summary>Reconciles.</summary>
    /// <param name="composition">How parts make the whole.</param>
    /// <param name="target">The target.</param>
    /// <param name="decimals">Decimals of the target.</param>
    /// <param name="shares">Value of each part by key, null while unwritten.</param>
    /// <param name="weights">The weight of each part by key; null where there are none.</param>
    /// <param name="weightName">What weighs, in words.</param>
    public static Reconciliation Of(Composition composition, decimal target, int decimals, IReadOnlyDictionary<string, decimal?> shares, IReadOnlyDictionary<string, decimal>? weights, string? weightName)
    {
        var open = shares.Values.Count(v => v is null);
        decimal? total = composition.How switch
        {
            // What is not written yet is no part of the sum; the gap shows what is left to deal out.
            RollUp.Sum => shares.Values.Sum() ?? 0,
            RollUp.Mean when open == 0 && shares.Count > 0 => shares.Values.Sum() / shares.Count,
            RollUp.WeightedMean when open == 0 && weights?.Values.Sum() is > 0 and var all => shares.Sum(s => s.Value * weights[s.Key]) / all,
            _ => null,
        };
        total = total is { } exact ? Math.Round(exact, decimals, MidpointRounding.AwayFromZero) : null;
        var words = composition.How switch
        {
            RollUp.None => "各部分不能推出总体（比率、增速或没有汇总方式的指标），不计算差额；各部分的值是各自应达到的水平。",
            _ when composition.How != RollUp.Sum && open > 0 => "填齐后计算。",
            RollUp.Sum => "各部分相加。",
            RollUp.Mean => "各部分的简单平均。",
            _ when weights is null => $"缺少{weightName}的完整数据，不能计算加权平均。",
            _ => $"按{weightName}加权平均。",
        };
        return new Reconciliation(composition, total, target - total, words);
    }
}
