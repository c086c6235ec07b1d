using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Columns.Operations;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Columns.Planning;

internal sealed partial class Planner
{
    private Term Gather(RecordsAggregateNode node, Period current, int space)
    {
        if (List(node.List, current) is not { } list)
            return Missing(node, space);
        var records = plan.SpaceOf(list);
        var filter = node.Filter is null ? -1 : Written(Translate(node.Filter, current, records), records).Id;
        var item = node.Item is null ? default : Written(Translate(node.Item, current, records), records);
        if (item.IsFraction)
            throw new NotInColumns("逐条相除后汇总");
        var days = node.Type == RuleType.Date;
        var id = Add(new Gather(list, records, node.Kind, filter, node.Item is null ? -1 : item.Id, days));
        return OfSubject(node.Kind switch
        {
            AggregateKind.Any => Term.Condition(id),
            AggregateKind.Count => new(id, Numbers.Number.One),
            AggregateKind.Mean => new(id, item.Scale, true),
            _ => new(id, item.Scale),
        }, node, space);
    }
}
