using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Evaluation;

/// <summary>Says each step in words and numbers.</summary>
internal sealed class StepWriter(SourceText source)
{
    private const int MostRecords = 30;

    public Step Write(TypedNode node, Value value, IReadOnlyList<Step> parts)
    {
        var result = ValueText.Of(value, node.Type);
        return new Step(node.Span, Source(node), Words(node, value, result, [.. parts.Select(p => p.Result)]) + Lacking(node, value, parts), result, parts) { Value = value };
    }

    /// <summary>The step of one record; null behind the first thirty.</summary>
    public Step? WriteRecord(RecordsAggregateNode node, int index, Value passes, Value item, IReadOnlyList<Step> parts)
    {
        if (index >= MostRecords || (node.Filter is null && node.Item is null))
            return null;
        var counts = passes == Value.Yes ? "" : passes == Value.No ? "不满足条件" : "是否满足条件未定";
        var result = node.Item is null || passes == Value.No ? counts.Length == 0 ? "满足条件" : counts : ValueText.Of(item, node.Item.Type);
        return new Step(node.Span, Source(node), $"第 {index + 1} 条：{result}{(counts.Length > 0 && result != counts ? $"（{counts}）" : "")}", result, parts);
    }

    // By how much a comparison of numbers failed.
    private static string Lacking(TypedNode node, Value value, IReadOnlyList<Step> parts)
    {
        if (value != Value.No || node is not CompareNode { Operator: not BinaryOperator.NotEqual, Left.Type: RuleType.QuantityType type }
            || parts is not [{ Value: NumberValue left }, { Value: NumberValue right }])
            return "";
        var gap = (left.Number - right.Number).Abs();
        return gap.IsZero ? "" : $"，差 {ValueText.Of(gap, type).Replace("%", "个百分点", StringComparison.Ordinal)}";
    }

    private string Words(TypedNode node, Value value, string result, string[] parts) => node switch
    {
        Constant => result,
        FactNode fact => $"{fact.Dependency}：{result}",
        FieldNode field => $"{field.Dependency.Field}：{result}",
        PeriodNode => $"{Source(node)}：{result}",
        ArithmeticNode a => $"{parts[0]} {Sign(a.Operator)} {parts[1]} = {result}",
        NegateNode => $"{parts[0]} 的负数 = {result}",
        CompareNode c => $"{parts[0]} {Sign(c.Operator)} {parts[1]}：{Verdict(value)}",
        BetweenNode => $"{parts[0]} 在 {parts[1]} 与 {parts[2]} 之间：{Verdict(value)}",
        LogicNode logic => $"{(logic.All ? "两项都要成立" : "一项成立即可")}（{string.Join("，", parts)}）：{Verdict(value)}",
        NotNode => $"与「{parts[0]}」相反：{Verdict(value)}",
        IfNode when parts.Length == 2 => $"条件为{parts[0]}，取 {result}",
        IfNode => $"条件未定，{parts[1]} 或 {parts[2]}：{result}",
        OneOfNode oneOf => $"{parts[0]} {(oneOf.Negated ? "不属于" : "属于")} {string.Join("、", parts.Skip(1))}：{Verdict(value)}",
        WithinNode within => $"{parts[0]} 在 {(within.Periods is PeriodSpanNode ? Source(within.Periods) : parts[1])}：{Verdict(value)}",
        EmptyNode => $"{Source(node)}：{Verdict(value)}",
        RoundNode round => $"{parts[0]} {round.Rounding switch { Rounding.Down => "向下取整", Rounding.Up => "向上取整", _ => "四舍五入" }}到 {ValueText.Of(Value.Of(round.Step), round.Type)} = {result}",
        AbsoluteNode => $"{parts[0]} 的绝对值 = {result}",
        ExtremeNode extreme => $"{string.Join("、", parts)} 中{(extreme.Largest ? "最大" : "最小")}的是 {result}",
        SeriesAggregateNode series => $"{string.Join("、", parts)} 的{Name(series.Kind)} = {result}",
        RecordsAggregateNode { Kind: AggregateKind.Any } exists => $"{exists.List.Dependency}里{(exists.Filter is null ? "有记录" : "有满足条件的")}：{result}",
        RecordsAggregateNode aggregate => $"{aggregate.List.Dependency}的{Name(aggregate.Kind)} = {result}",
        _ => $"{Source(node)} = {result}",
    };

    private string Source(TypedNode node) => string.Join(' ', source.At(node.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Verdict(Value value) => value switch
    {
        YesNoValue { Holds: true } => "成立",
        YesNoValue => "不成立",
        _ => ValueText.Of(value, RuleType.YesNo),
    };

    private static string Sign(BinaryOperator op) => Operators.Sign(op);

    private static string Name(AggregateKind kind) => kind switch
    {
        AggregateKind.Count => "数量",
        AggregateKind.Sum => "合计",
        AggregateKind.Largest => "最大值",
        AggregateKind.Smallest => "最小值",
        _ => "平均",
    };
}
