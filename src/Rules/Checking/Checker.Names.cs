using System.Collections.Immutable;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Checking;

internal sealed partial class Checker
{
    private TypedNode? CheckName(NameExpression name)
    {
        if (Find(name) is { } found)
            return found;
        if (PeriodWords.TryRead(name.Name, out var offsets, out _))
            return offsets is { Length: > 1 } several
                ? new PeriodSpanNode(name.Span, several[0], several[^1])
                : new PeriodNode(name.Span, offsets.Value[0]);
        return SayUnknown(name);
    }

    // A field of the record being looked at, a fact, or a field of a list's records.
    private TypedNode? Find(NameExpression name)
    {
        if (_list is { Type: RuleType.RecordsType { Shape: var shape } } && shape.IndexOf(name.Name) is >= 0 and var index)
            return Field(name.Span, _list, shape, index);
        if ((_formulas.TryGetValue(name.Name, out var fact) && fact is not null) || Schema.TryFind(name.Name, out fact))
            return new FactNode(name.Span, fact.Type, new Dependency(fact, Offset.None));
        var dot = name.Name.LastIndexOf('.');
        if (dot > 0 && Schema.TryFind(name.Name[..dot], out var list) && list.Type is RuleType.RecordsType records
            && records.Shape.IndexOf(name.Name[(dot + 1)..]) is >= 0 and var at)
        {
            var node = new FactNode(name.Span, list.Type, new Dependency(list, Offset.None));
            var field = Field(name.Span, node, records.Shape, at);
            return new FieldSeriesNode(name.Span, new RuleType.SeriesType(field.Type), node, field);
        }
        return null;
    }

    private static FieldNode Field(SourceSpan span, FactNode list, RecordShape shape, int index) =>
        new(span, shape.Fields[index].Type, index, list.Dependency with { Field = shape.Fields[index].Name });

    private TypedNode? CheckCall(CallExpression call)
    {
        var found = Find(call.Called);
        if (found is null)
            return Functions.Find(call.Called.Name) is { } function ? function.Build(this, call) : SayUnknown(call.Called);
        if (found is FieldNode || Dependency(found).Fact.Grain is null)
            return Say(call.Span, $"「{call.Called.Name}」不按期间统计，后面不能加括号。");
        if (call.Arguments is not [var argument] || Offsets(argument) is not { } offsets)
            return Say(call.Span, $"「{call.Called.Name}」后面的括号里应是一个期间，例如{string.Join('、', PeriodWords.Examples)}。");
        if (offsets is [var single])
            return At(found, call.Span, single);
        if (found is not FactNode { Type: RuleType.QuantityType } fact)
            return Say(call.Span, $"「{call.Called.Name}」不是一个数，不能取几个期间。");
        return new SeriesNode(call.Span, new RuleType.SeriesType(fact.Type), [.. offsets.Select(o => (FactNode)At(fact, call.Span, o))]);
    }

    private static ImmutableArray<Offset>? Offsets(Expression argument) => argument switch
    {
        PeriodLiteral period => [Offset.At(period.Period)],
        NumberLiteral { Unit: "", Number: { IsWhole: true } year } when year >= 1900 && year <= 2999 => [Offset.At(Period.OfYear((int)year.Numerator))],
        NameExpression word when PeriodWords.TryRead(word.Name, out var offsets, out _) => offsets,
        _ => null,
    };

    private static Dependency Dependency(TypedNode node) => node is FieldSeriesNode series ? series.List.Dependency : ((FactNode)node).Dependency;

    private static TypedNode At(TypedNode node, SourceSpan span, Offset offset)
    {
        if (node is FieldSeriesNode series)
        {
            var list = (FactNode)At(series.List, span, offset);
            return series with { Span = span, List = list, Field = series.Field with { Span = span, Dependency = series.Field.Dependency with { Offset = offset } } };
        }
        var fact = (FactNode)node;
        return fact with { Span = span, Dependency = fact.Dependency with { Offset = offset } };
    }

    private TypedNode? SayUnknown(NameExpression name)
    {
        if (_formulas.ContainsKey(name.Name))
            return null;
        var fields = _list is { Type: RuleType.RecordsType { Shape: var shape } } ? shape.Fields.Select(f => f.Name) : [];
        var listFields = Schema.Facts.Where(f => f.Type is RuleType.RecordsType)
            .SelectMany(f => ((RuleType.RecordsType)f.Type).Shape.Fields.Select(field => $"{f.Name}.{field.Name}"));
        var names = fields.Concat(_formulas.Keys).Concat(Schema.Facts.Select(f => f.Name)).Concat(listFields).Concat(Functions.Names);
        if (Keywords.GluedTo(name.Name) is { } word && Schema.TryFind(name.Name[word.Length..], out _))
            return Say(name.Span, $"没有「{Short(name.Name)}」。「{word}」后面要加一个空格：「{word} {name.Name[word.Length..]}」。", $"{word} {name.Name[word.Length..]}");
        if (Keywords.Within(name.Name, IsKnown) is { } within)
        {
            var at = name.Name.IndexOf(within, StringComparison.Ordinal);
            return Say(name.Span, $"没有「{Short(name.Name)}」。「{within}」前后要加空格：「{name.Name[..at]} {within} {name.Name[(at + within.Length)..]}」。");
        }
        if (IsChineseNumber(name.Name))
            return Say(name.Span, $"没有「{Short(name.Name)}」。数请用阿拉伯数字，例如 20万元、5%、3年。");
        // As it must be written, in 【】 where it has brackets or signs.
        return NearestName.Of(name.Name, names) is { } found && Formatter.Name(found) is var nearest
            ? Say(name.Span, $"没有「{Short(name.Name)}」。是否应为「{nearest}」？", nearest)
            : Say(name.Span, $"没有「{Short(name.Name)}」，请从事实表中选择名称。");
    }

    private bool IsKnown(string name) => _formulas.ContainsKey(name) || Schema.TryFind(name, out _) || (_list is { Type: RuleType.RecordsType { Shape: var shape } } && shape.IndexOf(name) >= 0);

    // 二十万元, 百分之五, 三年
    private static bool IsChineseNumber(string name) =>
        name.StartsWith("百分之", StringComparison.Ordinal) || (name.Length > 1 && "一二两三四五六七八九十百千".Contains(name[0]) && name.AsSpan().TrimStart("零一二两三四五六七八九十百千万亿") is "" or "元" or "年" or "个月" or "天" or "人" or "件" or "项" or "家" or "分");

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
