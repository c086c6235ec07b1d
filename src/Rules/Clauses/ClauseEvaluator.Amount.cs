using System.Globalization;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

internal sealed partial class ClauseEvaluator
{
    private const int MostItemsShown = 30;
    private static readonly Number Fen = Number.Of(1, 100);

    private readonly List<NamedAmount> _items = [];
    private IReadOnlyList<Award>? _awards;

    // From the amount as written to what may be paid.
    private Outcome AmountOf(ClauseParts parts)
    {
        var amount = parts.Items is { } items ? Items(parts, items) : Run(parts.Amount!, "金额");
        amount = Numeric.Extreme(true, [amount, Value.Of(Number.Zero)], parts.Amount!.Span);
        foreach (var deduction in parts.Deductions)
            amount = Deduct(deduction, amount);
        var rounding = parts.Rounding ?? new RoundingPart(Rounding.HalfUp, Fen);
        amount = Change(amount, Numeric.Round(rounding.Rounding, amount, rounding.Step, parts.Amount.Span),
            $"舍入到 {Text(rounding.Step)}");
        if (parts.Floor is not null)
        {
            var floor = Run(parts.Floor, "下限");
            amount = Change(amount, Numeric.Extreme(true, [amount, floor], parts.Floor.Span), "按下限提高");
        }
        foreach (var cap in parts.Caps.Where(c => c.Scope != CapScope.Item).OrderBy(c => c.Scope))
            amount = Limit(cap, amount);
        // A cap that is no whole 分 must not be exceeded.
        amount = Numeric.Round(Rounding.Down, amount, Fen, parts.Amount.Span);
        Say($"应得 {Text(amount)}", Text(amount));
        return new Outcome(amount, RuleType.Money);
    }

    // Each item up to its cap; of items with one key the highest where each is awarded but once.
    private Value Items(ClauseParts parts, ItemsPart items)
    {
        var list = FactReader.Read(facts, items.List.Dependency, items.List.Span);
        if (list is not RecordsValue { Records: var records })
            return new UnknownValue(Numeric.GapsOf(list));
        var counted = new List<(string Name, Value Amount)>();
        // What the items of one key take of its cap in this very calculation.
        var taken = new Dictionary<string, Value>();
        for (var i = 0; i < records.Count; i++)
        {
            var passes = items.Filter is null ? Value.Yes : run.Run(items.Filter, facts, records[i]).Value;
            if (passes == Value.No)
                continue;
            var key = items.Key is { } at && at < records[i].Count ? KeyOf(items, at, records[i][at]) : null;
            var name = key ?? (i + 1).ToString(CultureInfo.InvariantCulture);
            var amount = passes != Value.Yes ? new UnknownValue(Numeric.GapsOf(passes))
                : items.Key is { } field && (field >= records[i].Count || records[i][field] is UnknownValue) ? new UnknownValue(Gaps.Of(items.List.Dependency with { Field = FieldsOf(items)[field].Name }))
                : Item(parts, items, records[i], key, taken);
            if (key is not null && !items.Once)
                taken[key] = Numeric.Calculate(BinaryOperator.Add, taken.GetValueOrDefault(key, Value.Of(Number.Zero)), amount, items.List.Span, items.List.Span);
            counted.Add((name, amount));
            if (steps is not null && counted.Count <= MostItemsShown)
                Say($"第 {i + 1} 项（{name}）：{Text(amount)}", Text(amount));
        }
        if (items.Once)
            counted = [.. counted.GroupBy(c => c.Name).Select(g => (g.Key, Numeric.Extreme(true, [.. g.Select(c => c.Amount)], items.List.Span)))];
        _items.AddRange(counted.Where(c => c.Amount is NumberValue).Select(c => new NamedAmount(c.Name, ((NumberValue)c.Amount).Number)));
        return counted.Aggregate(Value.Of(Number.Zero), (sum, c) =>
            Numeric.Calculate(BinaryOperator.Add, sum, c.Amount, items.List.Span, items.List.Span));
    }

    private Value Item(ClauseParts parts, ItemsPart items, IReadOnlyList<Value> record, string? key, Dictionary<string, Value> taken)
    {
        var amount = run.Run(parts.Amount!, facts, record).Value;
        amount = Numeric.Extreme(true, [amount, Value.Of(Number.Zero)], parts.Amount!.Span);
        var paid = Number.Zero;
        if (key is not null && (items.Once || parts.Caps.Any(c => c.Scope == CapScope.Item)))
        {
            if (Awards() is not { } awards)
                return Unknown();
            paid = Sum(awards.Where(a => a.Clause == clause.Name && a.Item == key));
        }
        if (items.Once && paid.Sign > 0)
            return Value.Of(Number.Zero);
        foreach (var cap in parts.Caps.Where(c => c.Scope == CapScope.Item))
        {
            var limit = run.Run(cap.Limit, facts, record).Value;
            if (key is not null && taken.TryGetValue(key, out var before))
                limit = Numeric.Calculate(BinaryOperator.Subtract, limit, before, cap.Span, cap.Span);
            var room = Left(limit, paid, cap);
            amount = Numeric.Extreme(false, [amount, room], cap.Span);
        }
        return amount;
    }

    private Value Deduct(DeductionPart deduction, Value amount)
    {
        Value taken;
        if (deduction.Node is not null)
            taken = Run(deduction.Node, deduction.Label);
        else if (Awards() is { } awards)
            taken = Value.Of(Sum(awards.Where(a => a.Clause == clause.Name)));
        else
            return Unknown();
        var left = Numeric.Calculate(BinaryOperator.Subtract, amount, taken, deduction.Span, deduction.Span);
        return Change(amount, Numeric.Extreme(true, [left, Value.Of(Number.Zero)], deduction.Span), $"{deduction.Label}：减去 {Text(taken)}");
    }

    private Value Limit(CapPart cap, Value amount)
    {
        var limit = Run(cap.Limit, Words(cap));
        var paid = Number.Zero;
        if (cap.Scope != CapScope.Time)
        {
            if (Awards() is not { } awards)
                return Unknown();
            paid = Sum(awards.Where(a => cap.Together.Contains(a.Clause) && (cap.Scope == CapScope.Lifetime || a.Date.Year == day.Year)));
        }
        var room = Left(limit, paid, cap);
        var told = paid.Sign > 0 ? $"{Words(cap)} {Text(limit)}，已获 {Text(paid)}，余 {Text(room)}" : $"{Words(cap)} {Text(limit)}";
        return Change(amount, Numeric.Extreme(false, [amount, room], cap.Span), told);
    }

    private static string Words(CapPart cap) => (cap.Scope switch
    {
        CapScope.Year => "每年上限",
        CapScope.Lifetime => "累计上限",
        _ => "每次上限",
    }) + (cap.Together.Length > 1 ? $"（{string.Join('、', cap.Together)}合计）" : "");

    private static Value Left(Value limit, Number paid, CapPart cap) => Numeric.Extreme(true,
        [Numeric.Calculate(BinaryOperator.Subtract, limit, Value.Of(paid), cap.Span, cap.Span), Value.Of(Number.Zero)], cap.Span);

    private Value Change(Value before, Value after, string why)
    {
        if (!before.Equals(after))
            Say($"{why}：由 {Text(before)} 变为 {Text(after)}", Text(after));
        return after;
    }

    private IReadOnlyList<Award>? Awards() => _awards ??= Award.Of(facts) is { Awards: { } known } ? [.. known, .. earlier] : null;

    private UnknownValue Unknown() => new(Award.Of(facts).Gaps);

    private static Number Sum(IEnumerable<Award> awards) => awards.Aggregate(Number.Zero, (sum, a) => sum + a.Amount);

    private static string KeyOf(ItemsPart items, int at, Value value) => value is TextValue text ? text.Text : ValueText.Of(value, FieldsOf(items)[at].Type);

    private static IReadOnlyList<Facts.Fact> FieldsOf(ItemsPart items) => ((RuleType.RecordsType)items.List.Type).Shape.Fields;

    private static string Text(Number number) => ValueText.Of(number, RuleType.Money);

    private static string Text(Value value) => ValueText.Of(value, RuleType.Money);
}
