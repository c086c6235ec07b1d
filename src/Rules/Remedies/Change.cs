using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Remedies;

/// <summary>One fact that, changed alone, makes a failed check pass; the nearest value that does, in steps a person could enter.</summary>
/// <param name="Fact">Which fact, of which period.</param>
/// <param name="From">What it is, in base units.</param>
/// <param name="To">What it would have to be, in base units; the check passes with exactly this.</param>
public sealed record Change(Dependency Fact, Number From, Number To)
{
    /// <summary>企业.研发费用增加 300万元（由 1,200万元 到 1,500万元）.</summary>
    public override string ToString() =>
        $"{Fact}{(To > From ? "增加" : "减少")} {Shown((To - From).Abs())}（由 {Shown(From)} 到 {Shown(To)}）";

    /// <summary>As it is told: to two decimals, the goal and the way to it rounded up so that who gets there passes.</summary>
    public string Told()
    {
        Func<Number, Number> outward = To > From ? n => n.Ceiling() : n => n.Floor();
        var way = ValueText.Rounded((To - From).Abs(), Fact.Fact.Type, n => n.Ceiling());
        return $"{Fact}{(To > From ? "增加" : "减少")} {Shown(way)}（由 {Shown(ValueText.Rounded(From, Fact.Fact.Type, n => n.Round()))} 到 {Shown(ValueText.Rounded(To, Fact.Fact.Type, outward))}）";
    }

    private string Shown(Number number) => ValueText.Of(number, Fact.Fact.Type);
}
