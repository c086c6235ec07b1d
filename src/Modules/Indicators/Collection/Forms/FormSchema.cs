using System.Globalization;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Database;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>
/// What checks of a form may name: every indicator that is entered, by its name, and the members of its breakdowns as
/// <c>R&amp;D经费.企业</c>; whether in this form or in another.
/// </summary>
public sealed class FormSchema
{
    private readonly Dictionary<string, FormCell> _cells;

    private FormSchema(Schema schema, Dictionary<string, FormCell> cells) => (Schema, _cells) = (schema, cells);

    /// <summary>For reading checks.</summary>
    public Schema Schema { get; }

    /// <summary>The cell a fact stands for.</summary>
    public FormCell CellOf(Fact fact) => _cells[fact.Name];

    /// <param name="db">The database.</param>
    /// <param name="frequency">How long the form's periods are.</param>
    /// <param name="day">The day whose definitions hold.</param>
    /// <param name="cancellation">Stops the look-ups.</param>
    internal static async Task<FormSchema> ReadAsync(ChuangpuDb db, Frequency frequency, DateOnly day, CancellationToken cancellation)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).ToListAsync(cancellation);
        var members = (await db.Set<BreakdownMember>().AsNoTracking().OrderBy(m => m.Ordinal).ToListAsync(cancellation)).ToLookup(m => m.BreakdownCode);
        var grain = frequency switch { Frequency.Month => Grain.Month, Frequency.Quarter => Grain.Quarter, _ => Grain.Year };
        var facts = new List<Fact>();
        var cells = new Dictionary<string, FormCell>();
        foreach (var definition in indicators.Select(i => i.On(day)).Where(d => !d.IsDerived && d.Frequency >= frequency).OrderBy(d => d.IndicatorCode, StringComparer.Ordinal))
        {
            Add(definition, definition.Name, null);
            foreach (var member in definition.Breakdowns.SelectMany(b => members[b]))
            {
                Add(definition, $"{definition.Name}.{member.Name}", member.Code);
            }
        }

        return new FormSchema(new Schema(facts), cells);

        void Add(IndicatorDefinition definition, string name, string? member)
        {
            // Names that differ in width alone are one name to a rule.
            if (cells.TryAdd(name, new(definition.IndicatorCode, member)) && facts.TrueForAll(f => !Same(f.Name, name)))
            {
                facts.Add(new Fact(name, RuleType.Quantity(FormulaBook.UnitOf(definition))) { Grain = grain, Definition = definition.Statement });
            }
        }
    }

    private static bool Same(string one, string other) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, CompareOptions.IgnoreWidth) == 0;
}
