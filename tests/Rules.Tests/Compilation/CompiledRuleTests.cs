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
        // The cases are worth something only when each outcome comes up often.
        Assert.All(states, count => Assert.True(count > 200, string.Join(' ', states)));
        Assert.True(exact > 5_000, $"{exact}");
    }

    [Fact]
    public void Facts_AllKnown_AreAnsweredByCodeAlone()
    {
        var facts = new TestFacts().With("企业.研发费用", 6m).With("企业.营业收入", 100m).With("企业.系数", 2m);
        foreach (var source in new[] { "企业.研发费用 / 企业.营业收入 ≥ 5%", "四舍五入(企业.研发费用 × 企业.系数 / 7, 2)", "如果 企业.系数 > 1 则 企业.研发费用 否则 企业.研发费用(上年)" })
            Assert.Equal(facts.Evaluate(source).Value, TestFacts.Read(source).Compile().TryExact(facts));
    }
}
