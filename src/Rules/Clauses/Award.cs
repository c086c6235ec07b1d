using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>One earlier award of the subject.</summary>
internal sealed record Award(string Clause, string? Item, DateOnly Date, Number Amount)
{
    /// <summary>The awards a subject's facts hold; null with the reason when one of them is not known.</summary>
    public static (IReadOnlyList<Award>? Awards, Gaps Gaps) Of(IFacts facts)
    {
        var missing = Gaps.Of(new Dependency(ClauseSchema.Awards, Offset.None));
        if (facts.Get(ClauseSchema.Awards, Offset.None) is not RecordsValue { Records: var records })
            return (null, missing);
        var awards = new List<Award>(records.Count);
        foreach (var record in records)
        {
            if (record is not [TextValue clause, var item, DateValue date, NumberValue amount, ..])
                return (null, missing);
            awards.Add(new Award(clause.Text, (item as TextValue)?.Text, date.Date, amount.Number));
        }
        return (awards, Gaps.None);
    }
}
