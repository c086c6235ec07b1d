using Chuangpu.Rules.Numbers;

namespace Chuangpu.Rules.Units;

/// <summary>One part of a unit: 万人 below the line is the symbol 万人, base 人, scale 10,000, exponent -1.</summary>
internal sealed record UnitFactor(string Symbol, string Base, Number Scale, int Exponent);
