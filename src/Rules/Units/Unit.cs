using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Units;

/// <summary>
/// A unit as the field writes it: 亿元, 件/万人, %, or none. It has a dimension (元, 件/人) that says what may be added and
/// compared, and a scale to the base unit. Values are kept in base units (元, 人, 件, months, days; a ratio as a plain
/// fraction, so 5% is 1/20); the unit itself serves for reading, showing and rounding.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    // More is no unit anybody reads, and keeps a long product from growing one.
    private const int MostFactors = 4;

    private static readonly ConcurrentDictionary<string, Unit> Known = [];

    private readonly ImmutableArray<UnitFactor> _factors;

    private Unit(string symbol, Number scale, ImmutableArray<UnitFactor> factors) => (Symbol, Scale, _factors) = (symbol, scale, factors);

    /// <summary>No unit.</summary>
    public static Unit None { get; } = new("", Number.One, []);

    /// <summary>Percent.</summary>
    public static Unit Percent { get; } = new("%", Number.Of(1, 100), []);

    /// <summary>Per mille.</summary>
    public static Unit PerMille { get; } = new("‰", Number.Of(1, 1000), []);

    /// <summary>元, the base of money.</summary>
    public static Unit Yuan { get; } = Parse("元")!;

    /// <summary>As written; empty for none.</summary>
    public string Symbol { get; }

    /// <summary>How many base units one of it is.</summary>
    public Number Scale { get; }

    /// <summary>Whether it is a share, such as %.</summary>
    public bool IsRatio => _factors.IsEmpty && Symbol is "%" or "‰";

    /// <summary>Whether it is an amount of money.</summary>
    public bool IsMoney => Is(UnitSymbols.Money);

    /// <summary>Whether a value has neither dimension nor is a share.</summary>
    public bool IsPlain => _factors.IsEmpty && !IsRatio;

    /// <summary>Whether it counts whole things: 人, 件, 家.</summary>
    internal bool IsCount => _factors is [{ Exponent: 1 } only] && UnitSymbols.IsCounted(only.Base);

    internal bool IsMonths => Is(UnitSymbols.Months);

    internal bool IsDays => Is(UnitSymbols.Days);

    /// <summary>Reads a unit as a catalogue writes it: 亿元, 件/万人, 人年, %, 万, or nothing. Null when it is no unit.</summary>
    public static Unit? Parse(string? text)
    {
        if (text is not null && Known.TryGetValue(text, out var known))
            return known;
        var unit = Read(text);
        // Only symbols of the table, of which there are a few hundred, are remembered.
        if (unit is not null && UnitSymbols.IsKnown(text ?? ""))
            Known.TryAdd(text!, unit);
        return unit;
    }

    private static Unit? Read(string? text)
    {
        var trimmed = (text ?? "").Trim().Replace('／', '/').Replace('％', '%');
        switch (trimmed)
        {
            case "" or "无" or "倍": return None;
            case "%" or "百分点" or "个百分点": return Percent;
            case "‰": return PerMille;
            case "万" or "亿" or "万亿": return new Unit(trimmed, Number.PowerOfTen(trimmed.Length == 2 ? 12 : trimmed == "万" ? 4 : 8), []);
        }
        var unit = None;
        var parts = trimmed.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var symbol in parts[i].Split('·'))
            {
                if (!UnitSymbols.TryFactor(symbol, 1, out var factor))
                    return null;
                var single = new Unit(symbol, factor.Scale, [factor]);
                if ((i == 0 ? unit.Times(single) : unit.Per(single)) is not { } next)
                    return null;
                unit = next;
            }
        }
        return unit;
    }

    /// <summary>Whether both measure the same thing, so that they may be added and compared. A share and a plain number may.</summary>
    public bool Measures(Unit other) => _factors.Length == other._factors.Length
        && _factors.All(f => other._factors.Any(o => o.Base == f.Base && o.Exponent == f.Exponent));

    /// <summary>The unit of a product; null when it would have too many parts.</summary>
    public Unit? Times(Unit other) => Combine(other, 1);

    /// <summary>The unit of a quotient; a share when both measure the same; null when it would have too many parts.</summary>
    public Unit? Per(Unit other) => Combine(other, -1);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Unit? other) => other is not null && Symbol == other.Symbol && Scale == other.Scale;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => Symbol.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Symbol;

    private bool Is(string name) => _factors is [{ Exponent: 1 } only] && only.Base == name;

    private Unit? Combine(Unit other, int sign)
    {
        if (_factors.IsEmpty && other._factors.IsEmpty)
            return IsRatio && (other.IsRatio || sign < 0) ? Percent : None;
        if (other._factors.IsEmpty)
            return this;
        var factors = _factors.ToList();
        foreach (var added in other._factors)
        {
            var at = factors.FindIndex(f => f.Base == added.Base);
            var exponent = (at < 0 ? 0 : factors[at].Exponent) + (sign * added.Exponent);
            if (at < 0)
                factors.Add(added with { Exponent = exponent });
            else if (exponent == 0)
                factors.RemoveAt(at);
            else
                factors[at] = factors[at] with { Exponent = exponent };
        }
        if (factors.Count == 0)
            return Percent;
        return factors.Count > MostFactors || factors.Any(f => Math.Abs(f.Exponent) > MostFactors) ? null : Of([.. factors]);
    }

    private static Unit Of(ImmutableArray<UnitFactor> factors)
    {
        var scale = Number.One;
        foreach (var factor in factors)
        {
            for (var i = 0; i < Math.Abs(factor.Exponent); i++)
                scale = factor.Exponent > 0 ? scale * factor.Scale : scale / factor.Scale;
        }
        var above = Join(factors, 1);
        var below = Join(factors, -1);
        return new Unit(below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)}/{below}", scale, factors);
    }

    private static string Join(ImmutableArray<UnitFactor> factors, int sign) =>
        string.Join(sign > 0 ? '·' : '/', factors.Where(f => Math.Sign(f.Exponent) == sign).SelectMany(f => Enumerable.Repeat(f.Symbol, Math.Abs(f.Exponent))));
}
