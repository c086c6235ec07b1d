using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;
using CsCheck;

namespace Chuangpu.Rules.Tests.Compilation;

public sealed class CompiledRuleTests
{
    [Fact]
    public void Outcome_OfCompiledAndExplained_IsTheSameOnRandomRules()
    {
        var states = new int[4];
        var exact = 0;
        Gen.Select(TypedSources.Any, Gen.Int[0, 1_000_000]).Sample((source, seed) =>
        {
            var reading = Formula.Read(source, TestFacts.Schema);
            if (reading.Diagnostics.Any(d => d.Message == "不能除以 0。"))
                return;
            Assert.True(reading.Succeeded, $"{source}\n{string.Join('\n', reading.Diagnostics)}");
            var compiled = reading.Rule.Compile();
            for (var i = 0; i < 8; i++)
            {
                var facts = new RandomFacts(seed + i);
                var explained = reading.Rule.Explain(facts).Outcome;
                Assert.Equal(explained, reading.Rule.Evaluate(facts));
                Assert.Equal(explained, compiled.Evaluate(facts));
                // Code alone never claims to know what is not known exactly.
                if (compiled.TryExact(facts) is { } value)
                {
                    Assert.Equal(explained.Value, value);
                    Interlocked.Increment(ref exact);
                }
                Interlocked.Increment(ref states[(int)explained.State]);
            }
        }, iter: 3_000);
        // The cases are worth something only when each outcome comes up often; the rarest some 270 times.
        Assert.All(states, count => Assert.True(count > 100, string.Join(' ', states)));
        Assert.True(exact > 5_000, $"{exact}");
    }

    [Fact]
    public void Compute_OfPlainNumbers_IsTheOutcomeInTheUnit()
    {
        var (known, unknown) = (0, 0);
        Gen.Select(TypedSources.Any, Gen.Int[0, 1_000_000]).Sample((source, seed) =>
        {
            if (Formula.Read(source, TestFacts.Schema).Rule is not { Type: RuleType.QuantityType { Unit: var unit } } formula || formula.CompileNumbers(unit) is not { } numbers)
                return;
            for (var i = 0; i < 8; i++)
            {
                var random = new Random(seed + i);
                var entered = formula.Dependencies.Select(_ => random.Next(-5, 30) / (1m + random.Next(4))).ToArray();
                var facts = new Entered(formula.Dependencies, entered);
                var (expected, actual) = (formula.Evaluate(facts).In(unit), numbers.Compute(entered));
                Assert.True(actual == expected || actual is null, $"{source} {actual} {expected}");
                _ = actual is null ? Interlocked.Increment(ref unknown) : Interlocked.Increment(ref known);
            }
        }, iter: 3_000);
        Assert.True(known > 2_000 && unknown < known / 4, $"{known} {unknown}");
    }

    private sealed class Entered(IReadOnlyList<Dependency> dependencies, decimal[] values) : IFacts
    {
        public Period Current => Period.OfYear(2024);

        public Value Get(Fact fact, Offset offset) => Value.Of(values[dependencies.ToList().IndexOf(new(fact, offset))], fact);
    }

    [Fact]
    public void Facts_AllKnown_AreAnsweredByCodeAlone()
    {
        var facts = new TestFacts().With("企业.研发费用", 6m).With("企业.营业收入", 100m).With("企业.系数", 2m);
        foreach (var source in new[] { "企业.研发费用 / 企业.营业收入 ≥ 5%", "四舍五入(企业.研发费用 × 企业.系数 / 7, 2)", "如果 企业.系数 > 1 则 企业.研发费用 否则 企业.研发费用(上年)" })
            Assert.Equal(facts.Evaluate(source).Value, TestFacts.Read(source).Compile().TryExact(facts));
    }
}
