using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>Checks the statements of one clause or exception and brings them together.</summary>
internal sealed class ClauseBuilder(Checker checker, string clause, ItemsPart? itemsOfClause)
{
    private readonly ImmutableArray<ConditionPart>.Builder _conditions = ImmutableArray.CreateBuilder<ConditionPart>();
    private readonly ImmutableArray<CapPart>.Builder _caps = ImmutableArray.CreateBuilder<CapPart>();
    private readonly ImmutableArray<DeductionPart>.Builder _deductions = ImmutableArray.CreateBuilder<DeductionPart>();
    private readonly HashSet<Type> _seen = [];

    private ItemsPart? _items = itemsOfClause;
    private ItemsPart? _ownItems;
    private TypedNode? _amount, _floor;
    private RoundingPart? _rounding;
    private ImmutableArray<LevelPart> _shares = [];

    private DiagnosticList Diagnostics => checker.Diagnostics;

    /// <summary>The parts; statements that are wrong are said and left out.</summary>
    public ClauseParts Build(ImmutableArray<Statement> statements)
    {
        // What each item is must be known before its amount is looked at, wherever it stands.
        foreach (var items in statements.OfType<ItemsStatement>())
            Read(items);
        foreach (var statement in statements)
            Read(statement);
        CheckFloor();
        return new ClauseParts
        {
            Conditions = _conditions.ToImmutable(),
            Items = _ownItems,
            Amount = _amount,
            Caps = _caps.ToImmutable(),
            Floor = _floor,
            Deductions = _deductions.ToImmutable(),
            Rounding = _rounding,
            Shares = _shares,
        };
    }

    private void Read(Statement statement)
    {
        if (statement is AmountStatement or FloorStatement or RoundingStatement or SharesStatement or ValidityStatement or BudgetStatement or QuotaStatement
            or RelatedStatement && !_seen.Add(statement.GetType()))
        {
            Diagnostics.Error(statement.Span, "同一条款里只能写一次，前面已写过。");
            return;
        }
        switch (statement)
        {
            case ConditionStatement condition: Read(condition); break;
            case AmountStatement amount: _amount = checker.CheckOfItem(_items?.List, amount.Expression, e => checker.CheckMoney(e, "金额")); break;
            case CapStatement cap: Read(cap); break;
            case FloorStatement floor: _floor = checker.CheckMoney(floor.Expression, "下限"); break;
            case DeductionStatement deduction: Read(deduction); break;
            case RoundingStatement rounding: Read(rounding); break;
            case SharesStatement shares: Read(shares); break;
        }
    }

    private void Read(ItemsStatement items)
    {
        if (_ownItems is not null)
            Diagnostics.Error(items.Span, "一个条款只能有一个「每项」，前面已写过。");
        else if (checker.CheckItems(items.List) is var (list, filter))
        {
            var shape = ((RuleType.RecordsType)list.Type).Shape;
            var key = items.Key is null ? (int?)null : shape.IndexOf(items.Key.Name);
            if (key < 0)
                Diagnostics.Error(items.Key!.Span, $"「{shape.Name}」没有「{items.Key.Name}」这个字段，有：{string.Join('、', shape.Fields.Select(f => f.Name))}。");
            else
                _items = _ownItems = new ItemsPart(list, filter, key, items.Once);
        }
    }

    private void Read(ConditionStatement condition)
    {
        if (checker.CheckYesNo(condition.Expression, condition.Label is null ? "条件" : $"条件「{condition.Label}」") is not { } node)
            return;
        var text = Formatter.Format(condition.Expression);
        var label = condition.Label ?? text;
        if (_conditions.Any(c => c.Label == label))
            Diagnostics.Error(condition.Span, $"已有名为「{label}」的条件，请换一个名称。");
        else
            _conditions.Add(new ConditionPart(condition.Role, label, text, SentenceWriter.Say(condition.Expression), node));
    }

    private void Read(CapStatement cap)
    {
        if (cap.Scope == CapScope.Item && _items is null)
            Diagnostics.Error(cap.Span, "「上限 每项」要先写「每项 列表」，说明逐项计算什么；不逐项计算的，请写「上限 每次」。");
        else if (Together(cap) is var together && _caps.Any(c => c.Scope == cap.Scope && c.Together.ToHashSet().SetEquals(together)))
            Diagnostics.Error(cap.Span, "同一种上限已写过，请合并为一条。");
        else
        {
            var perItem = cap.Scope == CapScope.Item ? _items?.List : null;
            if (checker.CheckOfItem(perItem, cap.Expression, e => checker.CheckMoney(e, "上限")) is not { } limit)
                return;
            if (limit is Constant { Value: NumberValue { Number.Sign: <= 0 } })
                Diagnostics.Error(cap.Expression.Span, "上限应大于 0。");
            _caps.Add(new CapPart(cap.Scope, limit, together, cap.Span));
        }
    }

    private ImmutableArray<string> Together(CapStatement cap) => [clause, .. cap.Together.Select(n => n.Name).Where(n => n != clause)];

    private void Read(DeductionStatement deduction)
    {
        var node = deduction.Expression is null ? null : checker.CheckMoney(deduction.Expression, $"「{deduction.Word}」后面");
        if (deduction.Expression is null || node is not null)
            _deductions.Add(new DeductionPart(deduction.Label ?? deduction.Word, node, deduction.Span));
    }

    private void Read(RoundingStatement rounding)
    {
        if (checker.CheckMoney(rounding.Step, "舍入到的整倍数") is not { } step)
            return;
        if (step is Constant { Value: NumberValue { Number: { Sign: > 0 } size } } && (size * 100).IsWhole)
            _rounding = new RoundingPart(rounding.Rounding, size);
        else
            Diagnostics.Error(rounding.Step.Span, "舍入到的整倍数应是不小于 1 分的金额，例如 1元、0.01元、100元。");
    }

    private void Read(SharesStatement shares)
    {
        var parts = ImmutableArray.CreateBuilder<LevelPart>();
        foreach (var part in shares.Parts)
        {
            if (checker.Check(part.Rate) is Constant { Value: NumberValue { Number: { Sign: >= 0 } rate }, Type: RuleType.QuantityType { Unit.IsRatio: true } })
                parts.Add(new LevelPart(part.Name.Name, rate));
            else
                Diagnostics.Error(part.Rate.Span, "承担的份额应是百分数，例如 30%。");
        }
        var sum = parts.Aggregate(Number.Zero, (total, part) => total + part.Rate);
        if (parts.Count == shares.Parts.Length && sum != Number.One)
            Diagnostics.Error(shares.Span, $"各级承担的份额相加应是 100%，却是 {ValueText.Of(sum, RuleType.Ratio)}。");
        _shares = parts.ToImmutable();
    }

    private void CheckFloor()
    {
        if (_floor is not Constant { Value: NumberValue floor })
            return;
        foreach (var cap in _caps.Where(c => c.Scope != CapScope.Item))
        {
            if (cap.Limit is Constant { Value: NumberValue limit } && limit.Number < floor.Number)
                Diagnostics.Error(cap.Span, $"上限 {ValueText.Of(limit.Number, cap.Limit.Type)} 低于下限 {ValueText.Of(floor.Number, _floor.Type)}，请核对。");
        }
    }
}
