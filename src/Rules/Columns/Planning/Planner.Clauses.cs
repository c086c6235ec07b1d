using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns.Operations;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Columns.Planning;

internal sealed partial class Planner
{
    private static readonly Number Fen = Numbers.Number.Of(1, 100);

    /// <summary>The clause over columns; the reason in words when some part of it has no such form.</summary>
    public (ClausePlan? Plan, string? Why) Of(Clause clause, int index)
    {
        (_clause, _index) = (clause, index);
        try
        {
            var variants = clause.Exceptions.Select(e => Variant(e.When, clause.Parts.With(e.Changes))).Append(Variant([], clause.Parts)).ToList();
            return (new ClausePlan(clause, variants), null);
        }
        catch (NotInColumns reason)
        {
            return (null, reason.Message);
        }
    }

    /// <summary>What a subject was awarded this year under some clauses, in 分; of a part of one a whole, as it is taken off.</summary>
    public int PaidThisYear(IEnumerable<string> clauses, int index)
    {
        _index = index;
        return Round(Paid(string.Join('\n', clauses), day.Year), Rounding.Up, Fen, 0).Id;
    }

    private VariantPlan Variant(IEnumerable<ConditionPart> when, ClauseParts parts)
    {
        var applies = when.Select(w => Translate(w.Node, columns.Current, 0)).Aggregate((Term?)null, (all, w) => all is { } before ? Both(true, before, w, 0) : w);
        return new VariantPlan(applies is { } term ? Written(term, 0).Id : -1, [.. parts.Conditions.Select(Test)], parts.Amount is null ? null : Amount(parts));
    }

    private int Test(ConditionPart condition)
    {
        var term = Translate(condition.Node, columns.Current, 0);
        return (condition.Role == ConditionRole.Excluded ? Not(term, 0) : Written(term, 0)).Id;
    }

    private AmountPlan Amount(ClauseParts parts)
    {
        var amount = parts.Items is { } items ? Items(parts, items) : NotBelowZero(Translate(parts.Amount!, columns.Current, 0), 0);
        foreach (var deduction in parts.Deductions)
        {
            var taken = deduction.Node is null ? Paid(_clause.Name, null) : Translate(deduction.Node, columns.Current, 0);
            amount = NotBelowZero(Sum(amount, taken, -1, 0), 0);
        }
        var rounding = parts.Rounding ?? new RoundingPart(Rounding.HalfUp, Fen);
        amount = Round(amount, rounding.Rounding, rounding.Step, 0);
        var floor = parts.Floor is null ? (Term?)null : Whole(parts.Floor, 0);
        var caps = parts.Caps.Where(c => c.Scope != CapScope.Item).OrderBy(c => c.Scope)
            .Select(c => (Limit: Whole(c.Limit, 0), Paid: c.Scope == CapScope.Time ? (Term?)null : Paid(string.Join('\n', c.Together), c.Scope == CapScope.Year ? day.Year : null))).ToList();
        var unit = caps.SelectMany(c => new[] { c.Limit, c.Paid }).Append(floor).OfType<Term>().Aggregate(Scales.Common(amount.Scale, Fen), (scale, t) => Scales.Common(scale, t.Scale));
        return new AmountPlan(At(amount, unit, 0), floor is { } least ? At(least, unit, 0) : -1,
            [.. caps.Select(c => new CapPlan(At(c.Limit, unit, 0), c.Paid is { } paid ? At(paid, unit, 0) : -1))],
            parts.Deductions.IsEmpty && floor is null, Whole((Fen / unit).Numerator));
    }

    private Term Items(ClauseParts parts, ItemsPart items)
    {
        if (List(items.List, columns.Current) is not { } list)
            return Missing(parts.Amount!, 0);
        var space = plan.SpaceOf(list);
        var filter = items.Filter is null ? -1 : Written(Translate(items.Filter, columns.Current, space), space).Id;
        var amount = NotBelowZero(Translate(parts.Amount!, columns.Current, space), space);
        if (amount.IsFraction)
            throw new NotInColumns("每项的金额是商");
        var caps = parts.Caps.Where(c => c.Scope == CapScope.Item).Select(c => Whole(c.Limit, space)).ToList();
        var key = items.Key is not { } field ? null : list.Field(field) as TextColumn ?? throw new NotInColumns("每项按不是文本的字段");
        var ledger = key is not null && (items.Once || caps.Count > 0) ? _ledger : null;
        var scale = caps.Select(c => c.Scale).Append(ledger?.Scale ?? amount.Scale).Aggregate(amount.Scale, Scales.Common);
        var sum = new ItemSum(list, space, filter, At(amount, scale, space), string.Join(' ', caps.Select(c => At(c, scale, space))), key,
            items.Once && key is not null, ledger, ledger is null ? 1 : Whole((ledger.Scale / scale).Numerator), _clause.Name);
        return new(Add(sum), Checked(scale));
    }

    private Term NotBelowZero(Term amount, int space)
    {
        amount = Written(amount, space);
        return amount with { Id = Add(new NotBelowZero(space, amount.Id)) };
    }

    private Term Whole(TypedNode node, int space)
    {
        var term = Written(Translate(node, columns.Current, space), space);
        return term.IsFraction ? throw new NotInColumns("上限或下限是商") : term;
    }

    private Term Paid(string clauses, int? year) => new(Add(new Awarded(_ledger, clauses, year)), _ledger.Scale);

    private int At(Term term, Number unit, int space) => term.Scale == unit ? term.Id : Add(new Times(space, term.Id, Whole((term.Scale / unit).Numerator)));
}
