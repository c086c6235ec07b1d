using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Scoring;

/// <summary>In words, that who has figures for too small a part of the points has no total and no rank.</summary>
internal static class Screening
{
    /// <param name="least">What the scheme asks for, in percent; null for nothing.</param>
    public static string? Rule(decimal? least) => least is { } share ? $"有数据的指标不到分值的 {NumberFormat.Text(share)}% 的单位只列出，不计总分、不排名。" : null;

    /// <summary>Why a unit has no total.</summary>
    /// <param name="known">What it has, in percent, where that is too little; null where it has nothing.</param>
    /// <param name="least">What the scheme asks for.</param>
    public static string Reason(decimal? known, decimal? least) => known is > 0 and var share && least is { } asked
        ? $"有数据的指标占分值的 {NumberFormat.Text(share)}%，不到方案规定的 {NumberFormat.Text(asked)}%，不计总分、不排名" : "没有任何指标有数据";
}
