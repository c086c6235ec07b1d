namespace Chuangpu.Reading;

/// <summary>Brings a number to the unit its baseline is written in: 4383件 … 1万件 is 10000 件.</summary>
internal static class UnitScale
{
    public static (decimal Value, string? Unit) Align(decimal value, string? unit, string? wanted)
    {
        if (unit is null || wanted is null || unit == wanted || !unit.EndsWith(wanted, StringComparison.Ordinal))
            return (value, unit);
        var factor = unit[..^wanted.Length] switch { "百" => 100m, "千" => 1000m, "万" => 10_000m, "十万" => 100_000m, "百万" => 1_000_000m, "亿" => 100_000_000m, _ => 0m };
        return factor == 0 || value == 0 ? (value, unit) : (value * factor, wanted);
    }
}
