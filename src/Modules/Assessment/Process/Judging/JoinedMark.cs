namespace Chuangpu.Assessment.Process.Judging;

/// <summary>The marks of several assessors for one unit and item, made one.</summary>
/// <param name="Score">0 to 100, four decimals, half away from zero.</param>
/// <param name="Basis">How it came about.</param>
/// <param name="Spread">The highest less the lowest.</param>
public sealed record JoinedMark(decimal Score, string Basis, decimal Spread)
{
    /// <summary>Fewer marks are never trimmed: of three only one would be left.</summary>
    public const int LeastToTrim = 4;

    /// <param name="marks">Each assessor's, at least one, in any order.</param>
    /// <param name="joining">How.</param>
    public static JoinedMark Of(IReadOnlyCollection<decimal> marks, MarkJoining joining)
    {
        ArgumentOutOfRangeException.ThrowIfZero(marks.Count);
        var ordered = marks.Order().ToList();
        var trims = joining == MarkJoining.Trimmed && ordered.Count >= LeastToTrim;
        var counted = trims ? ordered[1..^1] : ordered;
        var basis = ordered.Count == 1 ? "1 位专家打分" : trims ? $"{ordered.Count} 位专家打分，去掉最高、最低分后平均" : $"{ordered.Count} 位专家打分的平均";
        return new(Math.Round(counted.Sum() / counted.Count, 4, MidpointRounding.AwayFromZero), basis, ordered[^1] - ordered[0]);
    }
}
