using Chuangpu.Enterprises.Contracts;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Policies.Simulation;

/// <summary>The facts some clauses read, of many enterprises, as columns.</summary>
internal static class SubjectColumns
{
    /// <summary>The columns; a subject's number is its place in the list.</summary>
    /// <param name="subjects">The enterprises.</param>
    /// <param name="clauses">What is going to be evaluated.</param>
    /// <param name="day">The day.</param>
    public static FactColumns Of(IReadOnlyList<EnterpriseSubject> subjects, IEnumerable<Clause> clauses, DateOnly day)
    {
        var current = Period.OfYear(day.Year);
        var columns = new FactColumns(subjects.Count, current);
        var read = clauses.SelectMany(c => c.Dependencies).Select(d => (d.Fact, d.Offset, Period: d.Fact.Grain is null ? null : d.Offset.From(current)))
            .Where(d => d.Fact.Grain is null || d.Period is not null).DistinctBy(d => (d.Fact.Name, d.Period))
            .Append((Fact: ClauseSchema.Awards, Offset: Offset.None, Period: (Period?)null)).DistinctBy(d => (d.Fact.Name, d.Period));
        foreach (var (fact, offset, period) in read)
        {
            var column = columns.Column(fact, period);
            for (var row = 0; row < subjects.Count; row++)
            {
                column.Set(row, subjects[row].Facts.Get(fact, offset));
            }
        }

        return columns;
    }
}
