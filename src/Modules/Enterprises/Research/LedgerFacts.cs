using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Research;

/// <summary>A year of a ledger as the rules of the super-deduction see it (data/policies/super-deduction.rules).</summary>
/// <param name="ledger">The expense counted together.</param>
/// <param name="kind">What decides the rate.</param>
/// <param name="assets">What the rules ask of intangible assets, by the fact's name; in 元.</param>
internal sealed class LedgerFacts(LedgerYear ledger, TaxKind kind, IReadOnlyDictionary<string, Number> assets) : IFacts
{
    public Period Current { get; } = Period.OfYear(ledger.Year);

    public Value Get(Fact fact, Offset offset) => fact.Name switch
    {
        "项目" => Value.Of([.. ledger.Projects.Where(p => ledger.Entries.Any(e => e.ProjectId == p.Id && e.Mode == ExpenseMode.InHouse)).Select(Project)]),
        "委托境内支付额" => Money(ledger.Fen(ExpenseMode.EntrustedDomestic)),
        "委托境外支付额" => Money(ledger.Fen(ExpenseMode.EntrustedAbroad)),
        "制造业" => YesNo(kind.Manufacturing),
        "科技型中小企业" => YesNo(kind.TechSme),
        "清单企业" => YesNo(kind.Listed),
        "负面清单行业" => YesNo(kind.Excluded),
        _ => assets.TryGetValue(fact.Name, out var yuan) ? Value.Of(yuan.Sign < 0 ? Number.Zero : yuan) : Value.Missing,
    };

    private IReadOnlyList<Value> Project(ResearchProject project)
    {
        var other = ledger.Fen(ExpenseMode.InHouse, ExpenseCategory.Other, project.Id);
        return [Money(ledger.Fen(ExpenseMode.InHouse, null, project.Id) - other), Money(other)];
    }

    // What is set off beyond what was spent leaves nothing, not less than nothing.
    private static Value Money(long fen) => Value.Of(Math.Max(fen, 0) / 100m);

    private static Value YesNo(bool? known) => known is { } yes ? Value.Of(yes) : Value.Missing;
}
