using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>Two neighbouring values of a fact between which the amount of a clause jumps, all other facts as they are.</summary>
/// <param name="Fact">Which fact, of which period.</param>
/// <param name="From">The lower value, in base units.</param>
/// <param name="To">The next one that can be entered, in base units.</param>
/// <param name="Before">The amount with the lower, in 元.</param>
/// <param name="After">The amount with the higher, in 元; may be less.</param>
public sealed record Cliff(Dependency Fact, Number From, Number To, Number Before, Number After)
{
    /// <summary>企业.到款由 10,000万元 到 10,000.000001万元，金额由 200,000元 变为 300,000元.</summary>
    public override string ToString() => $"{Fact}由 {Shown(From, Fact.Fact.Type)} 到 {Shown(To, Fact.Fact.Type)}，金额由 {Shown(Before, RuleType.Money)} 变为 {Shown(After, RuleType.Money)}";

    private static string Shown(Number number, RuleType type) => ValueText.Of(number, type);
}
