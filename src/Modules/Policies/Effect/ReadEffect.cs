using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Ledger;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Effect;

/// <summary>
/// What the money went to, and what the figures of those who got it did afterwards: the year before the payment beside the year after, or the
/// last one that is over. It says what happened, not why.
/// </summary>
public sealed class ReadEffect(ChuangpuDb db, IEnterpriseFacts enterprises, TimeProvider clock) : IUseCase
{
    private static readonly string[] Compared = ["企业.营业收入", "企业.研发费用", "企业.职工总数"];

    /// <summary>Each clause and year within the scope, the newest year first.</summary>
    public async Task<IReadOnlyList<EffectRow>> HandleAsync(CancellationToken cancellation = default)
    {
        var lines = await db.Set<Posting>().AsNoTracking()
            .Where(p => (p.Kind == PostingKind.Paid || p.Kind == PostingKind.Recovered) && p.ApplicationId != null && p.PayeeId != null)
            .Join(db.Set<AwardApplication>(), p => p.ApplicationId, a => a.Id, (p, a) => new { p.Kind, p.AmountFen, p.At, Payee = p.PayeeId!.Value, a.ClauseId, a.Clause.Name, a.Clause.Document.Title })
            .ToListAsync(cancellation);
        if (lines.Count == 0)
        {
            return [];
        }

        var today = clock.Today();
        // While no year after a payment is over there is nothing to compare, and nobody's figures are read.
        var subjects = lines.Exists(l => l.At.ToChinaTime().Year < today.Year) ? (await enterprises.ListAsync(today, cancellation)).ToDictionary(s => s.OrganisationId, s => s.Facts) : [];
        var facts = EnterpriseSchema.Facts.Where(f => Compared.Contains(f.Name)).OrderBy(f => Array.IndexOf(Compared, f.Name)).ToList();
        return
        [
            .. lines.GroupBy(l => (l.ClauseId, l.Name, l.Title, l.At.ToChinaTime().Year)).Select(group =>
            {
                var year = group.Key.Year;
                var payees = group.Select(l => l.Payee).Distinct().Where(subjects.ContainsKey).Select(p => subjects[p]).ToList();
                int? later = Math.Min(year + 1, today.Year - 1) is var last && last >= year ? last : null;
                return new EffectRow(
                    group.Key.ClauseId, group.Key.Name, group.Key.Title, year, group.Sum(l => l.Kind == PostingKind.Paid ? l.AmountFen : -l.AmountFen), group.Select(l => l.Payee).Distinct().Count(),
                    year - 1, later, later is { } to ? facts.ConvertAll(f => Figure(f, payees, year - 1, to)) : []);
            }).OrderByDescending(r => r.Year).ThenByDescending(r => r.Fen),
        ];
    }

    private static EffectFigure Figure(Fact fact, List<IFacts> payees, int from, int to)
    {
        var both = payees.Select(p => (Before: At(p, fact, from), After: At(p, fact, to))).Where(v => v.Before is not null && v.After is not null).ToList();
        var isMoney = fact.Type is Rules.Types.RuleType.QuantityType { Unit.IsMoney: true };
        return new EffectFigure(fact.Name["企业.".Length..], isMoney, both.Count, both.Sum(v => v.Before!.Value), both.Sum(v => v.After!.Value));
    }

    private static decimal? At(IFacts facts, Fact fact, int year) => facts.Get(fact, Offset.At(Period.OfYear(year))) is NumberValue number ? number.Number.ToDecimal() : null;
}
