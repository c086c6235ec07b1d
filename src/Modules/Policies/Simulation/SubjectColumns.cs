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
    /// <param name="yearsBack">How many years earlier the figures of years are taken from, see <see cref="YearsBack"/>.</param>
    public static FactColumns Of(IReadOnlyList<EnterpriseSubject> subjects, IEnumerable<Clause> clauses, DateOnly day, int yearsBack = 0)
    {
        var current = Period.OfYear(day.Year);
        var columns = new FactColumns(subjects.Count, current);
        var read = Read(clauses, current).Append((Fact: ClauseSchema.Awards, Offset: Offset.None, Period: null)).DistinctBy(d => (d.Fact.Name, d.Period));
        foreach (var (fact, offset, period) in read)
        {
            var column = columns.Column(fact, period);
            var from = offset.Fixed is null && Earlier(period, yearsBack) is { } earlier ? Offset.At(earlier) : offset;
            for (var row = 0; row < subjects.Count; row++)
            {
                column.Set(row, subjects[row].Facts.Get(fact, from));
            }
        }

        return columns;
    }

    /// <summary>
    /// On a day of a later year the figures it asks for do not exist yet: how many years earlier there are some of each kind, all moved alike so that
    /// growth stays growth; 0 where nothing needs to be moved.
    /// </summary>
    public static int YearsBack(IReadOnlyList<EnterpriseSubject> subjects, IEnumerable<Clause> clauses, DateOnly day, DateOnly today)
    {
        var yearly = Read(clauses, Period.OfYear(day.Year)).Where(d => d.Period is not null && d.Offset.Fixed is null).ToList();
        var most = yearly.Count == 0 ? 0 : Math.Max(0, day.Year - today.Year);
        return Enumerable.Range(0, most).FirstOrDefault(back => yearly.TrueForAll(d => IsKnown(subjects, d.Fact, Earlier(d.Period, back))), most);
    }

    /// <summary>The figures of years that a clause reads and no enterprise has, such as 企业.研发费用（2026年）.</summary>
    public static IReadOnlyList<string> Unknown(IReadOnlyList<EnterpriseSubject> subjects, Clause clause, DateOnly day, int yearsBack) =>
        [.. Read([clause], Period.OfYear(day.Year)).Where(d => d.Period is not null).Select(d => (d.Fact, Period: Earlier(d.Period, d.Offset.Fixed is null ? yearsBack : 0)))
            .Where(d => !IsKnown(subjects, d.Fact, d.Period)).Select(d => $"{d.Fact.Name}（{d.Period}）").Order(StringComparer.Ordinal)];

    private static bool IsKnown(IReadOnlyList<EnterpriseSubject> subjects, Fact fact, Period? period) => period is { } at && subjects.Any(s => s.Facts.Get(fact, Offset.At(at)) != Value.Missing);

    private static Period? Earlier(Period? period, int years) => period is { } from ? Offset.Years(-years).From(from) : null;

    private static IEnumerable<(Fact Fact, Offset Offset, Period? Period)> Read(IEnumerable<Clause> clauses, Period current) =>
        clauses.SelectMany(c => c.Dependencies).Select(d => (d.Fact, d.Offset, Period: d.Fact.Grain is null ? null : d.Offset.From(current)))
            .Where(d => d.Fact.Grain is null || d.Period is not null).DistinctBy(d => (d.Fact.Name, d.Period));
}
