using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Checking;

internal sealed partial class Checker
{
    /// <summary>之和(企业.合同 其中 登记日 在 上年, 到账额 × 5%), 平均(企业.研发费用(近三年)).</summary>
    public TypedNode? CheckAggregate(CallExpression call, AggregateKind kind)
    {
        if (_list is not null)
            return Say(call.Span, "「其中」的条件里不能再汇总，请先写成另一条公式。");
        if (call.Arguments.Length is not (1 or 2))
            return Say(call.Span, $"「{call.Called.Name}」的括号里应是一个列表，或列表和每项的算式。");
        var (source, condition) = call.Arguments[0] is WhereExpression where ? (where.Source, where.Condition) : (call.Arguments[0], null);
        var node = Check(source);
        var item = call.Arguments.ElementAtOrDefault(1);
        return node switch
        {
            null => null,
            SeriesNode series => CheckSeries(call, kind, series, condition ?? item),
            FieldSeriesNode field => CheckRecords(call, kind, field.List, condition, item, field),
            FactNode { Type: RuleType.RecordsType } list => CheckRecords(call, kind, list, condition, item, null),
            _ => Say(source.Span, $"「{call.Called.Name}」的括号里应是列表，例如 企业.专利 或 企业.研发费用(近三年)，却是{Described(node)}。"),
        };
    }

    /// <summary>Whether the first argument is a list, so that 最大 and 最小 gather instead of comparing their arguments.</summary>
    public bool IsList(Expression argument) => argument is WhereExpression || (argument is NameExpression name
        ? Find(name) is FieldSeriesNode or FactNode { Type: RuleType.RecordsType }
        : argument is CallExpression call && (Find(call.Called) is FieldSeriesNode or FactNode { Type: RuleType.RecordsType }
            || (call.Arguments is [var only] && Offsets(only) is { Length: > 1 })));

    private TypedNode? CheckSeries(CallExpression call, AggregateKind kind, SeriesNode series, Expression? more)
    {
        WarnOfSummedRatio(call, kind, series.Items[0].Type);
        if (more is not null)
            return Say(more.Span, "几个期间的汇总不能再加条件或算式。");
        return kind is AggregateKind.Count or AggregateKind.Any
            ? Say(call.Span, $"「{call.Called.Name}」只用于记录的列表；几个期间的数请用 之和、平均、最大、最小。")
            : new SeriesAggregateNode(call.Span, series.Items[0].Type, kind, series.Items);
    }

    private TypedNode? CheckRecords(CallExpression call, AggregateKind kind, FactNode list, Expression? condition, Expression? item, FieldSeriesNode? field)
    {
        if (item is not null && (field is not null || kind is AggregateKind.Count or AggregateKind.Any))
            return Say(item.Span, $"「{call.Called.Name}」这里不需要每项的算式。");
        _list = list;
        var filter = condition is null ? null : CheckYesNo(condition, "「其中」后面");
        var each = item is null ? field?.Field : Check(item);
        _list = null;
        if ((condition is not null && filter is null) || (item is not null && each is null))
            return null;
        if (kind is AggregateKind.Count or AggregateKind.Any)
        {
            var counted = ((RuleType.RecordsType)list.Type).Shape.Counted;
            return new RecordsAggregateNode(call.Span, kind == AggregateKind.Any ? RuleType.YesNo : RuleType.Quantity(counted), kind, list, filter, null);
        }
        if (each is null)
            return Say(call.Span, $"「{call.Called.Name}」要说明汇总哪一项，例如 之和(企业.合同.到账额)。");
        WarnOfSummedRatio(call, kind, each.Type);
        var ordered = each.Type == RuleType.Date && (kind is AggregateKind.Largest or AggregateKind.Smallest);
        return each.Type is RuleType.QuantityType || ordered
            ? new RecordsAggregateNode(call.Span, each.Type, kind, list, filter, each)
            : Say(each.Span, $"「{call.Called.Name}」汇总的应是数、金额或比率，却是{Described(each)}。");
    }

    private void WarnOfSummedRatio(CallExpression call, AggregateKind kind, RuleType type)
    {
        if (kind == AggregateKind.Sum && type is RuleType.QuantityType { Unit.IsRatio: true })
            Diagnostics.Warn(call.Span, "比率相加通常没有意义：请将分子、分母各自相加再相除，或用 平均。");
    }
}
