using System.Text.RegularExpressions;

namespace Chuangpu.Plans.Contracts;

/// <summary>How units that differ by a Chinese power of ten relate: 1 亿元 = 10,000 万元.</summary>
public static partial class UnitScale
{
    /// <summary>How many of <paramref name="to"/> one of <paramref name="from"/> is, or null where they measure different things.</summary>
    public static decimal? Factor(string from, string to)
    {
        var ((fromPower, fromBase), (toPower, toBase)) = (Split(from), Split(to));
        return fromBase == toBase ? fromPower / toPower : null;
    }

    /// <summary>The words for counting that mean the same.</summary>
    private static string Same(string unit) => unit switch { "项" or "家" or "户" => "个", "名" => "人", _ => unit };

    // A unit by another (件/万人) is one unit of its own: only what it counts is scaled.
    private static (decimal Power, string Base) Split(string unit)
    {
        var match = Powers().Match(unit.Trim());
        var power = match.Value.Aggregate(1m, (p, c) => p * c switch { '十' => 10, '百' => 100, '千' => 1_000, '万' => 10_000, _ => 100_000_000 });
        return (power, Same(unit.Trim()[match.Length..]));
    }

    [GeneratedRegex("^[十百千万亿]*")]
    private static partial Regex Powers();
}
