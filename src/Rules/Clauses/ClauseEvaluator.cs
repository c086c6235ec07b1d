using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>
/// Goes through one clause for one subject, in the order <see cref="Clause"/> states. Awards of the same run that the
/// subject's facts don't hold yet come as earlier ones; steps are kept where there is a list to take them.
/// </summary>
internal sealed partial class ClauseEvaluator(Clause clause, IFacts facts, DateOnly day, IRunner run, IReadOnlyList<Award> earlier, List<Step>? steps)
{
    private readonly List<FailedCondition> _failed = [];
    private readonly List<string> _open = [];
    private Gaps _gaps = Gaps.None;
    private string? _exception;
    private bool _undecided;

    public ClauseOutcome Evaluate()
    {
        if (!clause.IsInForce(day))
        {
            _failed.Add(new FailedCondition("有效期", $"{day:yyyy-MM-dd} 不在{Validity()}"));
            Say($"{day:yyyy-MM-dd} 不在有效期（{Validity()}）内", "不适用");
            return Outcome(Entitlement.NotEntitled, null);
        }
        ExplainFormulas();
        var parts = Choose();
        // While it is open which exception applies, only what none of them replaces can be a no.
        foreach (var condition in parts.Conditions.Where(c => !_undecided || !clause.Exceptions.Any(e => e.Changes.Conditions.Any(o => o.Label == c.Label))))
            Test(condition);
        if (_failed.Count > 0)
            return Outcome(Entitlement.NotEntitled, parts);
        if (_undecided)
            return Outcome(Entitlement.MissingFacts, parts, parts.Amount is null ? null : new Outcome(new UnknownValue(_gaps), RuleType.Money));
        var amount = parts.Amount is null ? null : AmountOf(parts);
        if (amount is { Value: not NumberValue })
            Note(amount.Value, "金额");
        var known = _gaps.Missing.Count == 0 && _gaps.Faults.Count == 0 && _open.Count == 0;
        return Outcome(known ? Entitlement.Entitled : Entitlement.MissingFacts, parts, amount);
    }

    private string Validity() => clause.To is { } to ? $"{clause.From:yyyy-MM-dd} 至 {to:yyyy-MM-dd}".Trim() : $"{clause.From:yyyy-MM-dd} 起";

    // Of the exceptions, in the order of their precedence, the first that applies.
    private ClauseParts Choose()
    {
        foreach (var exception in clause.Exceptions)
        {
            var applies = Value.Yes;
            foreach (var when in exception.When)
                applies = Logic.Both(true, applies, Run(when.Node, $"例外「{exception.Name}」：{when.Label}"));
            if (applies == Value.Yes)
            {
                _exception = exception.Name;
                Say($"适用例外「{exception.Name}」", exception.Name);
                return clause.Parts.With(exception.Changes);
            }
            if (applies != Value.No)
            {
                _undecided = true;
                Note(applies, $"是否适用例外「{exception.Name}」");
                break;
            }
        }
        return clause.Parts;
    }

    private void Test(ConditionPart condition)
    {
        var value = Run(condition.Node, condition.Role == ConditionRole.Excluded ? $"排除「{condition.Label}」" : $"条件「{condition.Label}」");
        var holds = condition.Role == ConditionRole.Excluded ? Logic.Not(value) : value;
        if (holds == Value.No)
            _failed.AddRange(Failures.Of(condition, facts));
        else if (holds != Value.Yes)
            Note(holds, condition.Label);
    }

    // What keeps a value from being known: facts, faults, or bounds that stay open.
    private void Note(Value value, string what)
    {
        var gaps = Numeric.GapsOf(value);
        _gaps = _gaps.And(gaps);
        _open.AddRange(gaps.Faults.Select(f => $"{what}：无法计算（{f.Reason}）"));
        if (gaps.Missing.Count == 0 && gaps.Faults.Count == 0)
            _open.Add($"{what}：未定");
    }

    private Value Run(TypedNode node, string what, IReadOnlyList<Value>? record = null)
    {
        var (value, step) = run.Run(node, facts, record);
        if (steps is not null)
            steps.Add(step! with { Words = $"{what}：{step.Words}" });
        return value;
    }

    private void Say(string words, string result, IReadOnlyList<Step>? parts = null) =>
        steps?.Add(new Step(clause.Span, clause.Name, words, result, parts ?? []));

    private void ExplainFormulas()
    {
        if (steps is null)
            return;
        foreach (var formula in clause.Formulas)
        {
            var (outcome, step) = formula.Explain(facts);
            steps.Add(step with { Words = $"{formula.Name}：{step.Words}", Result = outcome.ToString() });
        }
    }

    private ClauseOutcome Outcome(Entitlement entitlement, ClauseParts? parts, Outcome? amount = null)
    {
        var none = entitlement == Entitlement.NotEntitled && clause.HasAmount ? new Outcome(Value.Of(Number.Zero), RuleType.Money) : null;
        return new ClauseOutcome
        {
            Clause = clause.Name,
            Entitlement = entitlement,
            Amount = none ?? amount,
            Failed = _failed,
            Missing = entitlement == Entitlement.MissingFacts ? _gaps.Missing : [],
            Open = entitlement == Entitlement.MissingFacts ? _open : [],
            Values = parts is null ? [] : [.. clause.Formulas.Select(f => new NamedOutcome(f.Name!, new Outcome(ValueOf(f), f.Type)))],
            Shares = amount?.Number is { } sum && parts is { Shares.IsEmpty: false } ? Levels.Split(sum, parts.Shares) : [],
            Rates = parts?.Shares ?? [],
            Items = _items,
            Exception = _exception,
            Score = clause.Score is { } score && parts is not null ? new Outcome(run.Run(score, facts).Value, score.Type) : null,
            Group = clause.Group is { } group && parts is not null ? new Outcome(run.Run(group, facts).Value, group.Type) : null,
            Steps = steps ?? [],
        };
    }

    private Value ValueOf(Formula formula) => facts.Get(new Fact(formula.Name!, formula.Type) { Grain = Grain.Year }, Offset.None);
}
