using System.Numerics;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests.Compilation;

/// <summary>Facts of every kind by chance: known, zero, missing, a range, too long to calculate with, of the wrong type, null. The same for the same seed.</summary>
internal sealed class RandomFacts(int seed) : IFacts
{
    private static readonly Number Long = Number.Of(BigInteger.Pow(3, 1500), BigInteger.Pow(7, 900));

    public Period Current { get; } = seed % 2 == 0 ? Period.OfYear(2024) : Period.OfQuarter(2024, 2);

    public Value Get(Fact fact, Offset offset) => Any(new Random(Hash($"{seed}{new Dependency(fact, offset)}")), fact);

    private static Value Any(Random random, Fact fact) => random.Next(24) switch
    {
        0 or 1 => Value.Missing,
        2 => fact.Type == RuleType.Text ? Value.Of((Number)3) : Value.Of("不是"),
        3 => null!,
        _ when fact.Type is RuleType.QuantityType => Quantity(random, fact),
        _ when fact.Type is RuleType.RecordsType records => Value.Of([.. Enumerable.Range(0, random.Next(4)).Select(_ => (Value[])[.. records.Shape.Fields.Select(f => Any(random, f))])]),
        _ when fact.Type == RuleType.YesNo => Value.Of(random.Next(2) == 0),
        _ when fact.Type == RuleType.Date => Value.Of(random.Next(20) == 0 ? DateOnly.MaxValue : new DateOnly(2021 + random.Next(4), 1 + random.Next(12), 28)),
        _ when fact.Type == RuleType.Period => Value.Of(random.Next(2) == 0 ? Period.OfYear(2023) : Period.OfQuarter(2024, 2)),
        _ => Value.Of(random.Next(2) == 0 ? "省级" : "国家级"),
    };

    private static Value Quantity(Random random, Fact fact) => random.Next(10) switch
    {
        0 => Value.Of(0m, fact),
        1 => Value.Between(random.Next(-2, 3), random.Next(-2, 6), fact),
        2 => Value.Of(Long),
        3 => Value.Of(Number.Undefined),
        _ => Value.Of((decimal)random.Next(-5, 30) / (1 + random.Next(4)), fact),
    };

    private static int Hash(string text) => (int)text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
