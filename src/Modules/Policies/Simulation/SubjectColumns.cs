using Chuangpu.Enterprises.Contracts;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Simulation;

/// <summary>The facts some clauses read, of many enterprises, as columns.</summary>
internal static class SubjectColumns
{
    /// <summary>The columns; a subject's number is its place in the list.</summary>
    /// <param name="subjects">The enterprises.</param>
    /// <param name="clauses">What is going to be evaluated.</param>
    /// <param name="day">The day.</param>
    /// <param name="changed">A fact to take otherwise than it is, or null.</param>
    public static FactColumns Of(IReadOnlyList<EnterpriseSubject> subjects, IEnumerable<Clause> clauses, DateOnly day, (Dependency Fact, Func<Value, Value> To)? changed = null)
    {
        var current = Period.OfYear(day.Year);
        var columns = new FactColumns(subjects.Count, current);
        var read = clauses.SelectMany(c => c.Dependencies).Select(d => (d.Fact, d.Offset, Period: d.Fact.Grain is null ? null : d.Offset.From(current)))
            .Where(d => d.Fact.Grain is null || d.Period is not null).DistinctBy(d => (d.Fact.Name, d.Period))
            .Append((Fact: ClauseSchema.Awards, Offset: Offset.None, Period: (Period?)null)).DistinctBy(d => (d.Fact.Name, d.Period));
        foreach (var (fact, offset, period) in read)
        {
            var column = columns.Column(fact, period);
            var other = changed is { } change && change.Fact.Fact == fact && change.Fact.Offset.From(current) == offset.From(current) ? change.To : null;
            for (var row = 0; row < subjects.Count; row++)
            {
                var value = subjects[row].Facts.Get(fact, offset);
                column.Set(row, other is null ? value : other(value));
            }
        }

        return columns;
    }
}
