using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Values;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>Answers checks: this period's rows from the report being filled, everything else from what is known of the unit.</summary>
internal sealed class ReportFacts(
    FormSchema schema, StatPeriod period, IReadOnlyDictionary<FormCell, decimal?> rows, IReadOnlyDictionary<(FormCell Cell, StatPeriod Period), decimal> history) : IFacts
{
    public Period Current { get; } = period.Frequency switch
    {
        Frequency.Month => Period.OfMonth(period.Year, period.StartsOn.Month),
        Frequency.Quarter => Period.OfQuarter(period.Year, (period.StartsOn.Month + 2) / 3),
        _ => Period.OfYear(period.Year),
    };

    public Value Get(Fact fact, Offset offset) => Number(fact, offset) is { } number ? Value.Of(number, fact) : Value.Missing;

    /// <summary>The number in the fact's own unit, or null.</summary>
    public decimal? Number(Fact fact, Offset offset)
    {
        var cell = schema.CellOf(fact);
        // A row of the form counts as the unit left it: an empty one is missing, not what stood there before.
        if (offset.From(Current) is not { } at || Stat(at) is var asked && asked == period && rows.TryGetValue(cell, out var number) && number is null)
        {
            return null;
        }

        return Stat(at) == period && rows.GetValueOrDefault(cell) is { } own ? own : history.TryGetValue((cell, Stat(at)), out var known) ? known : null;
    }

    private static StatPeriod Stat(Period period) => new(period.Grain switch { Grain.Month => Frequency.Month, Grain.Quarter => Frequency.Quarter, _ => Frequency.Year }, period.First);
}
