using Chuangpu.WebKit;

namespace Chuangpu.Plans.Tasks;

/// <summary>The conditions of a list of tasks, as they stand in its address.</summary>
/// <param name="Unit">The name of a lead or supporting unit.</param>
/// <param name="State">The state as shown today.</param>
/// <param name="Section">The headings above, joined as in the row.</param>
/// <param name="Overdue">Only what is overdue.</param>
/// <param name="Words">Words of the title.</param>
public sealed record TaskFilter(string? Unit, string? State, string? Section, bool Overdue, string? Words)
{
    public IReadOnlyList<TaskRow> Of(IReadOnlyList<TaskRow> rows) =>
        [.. rows.Where(r =>
            (string.IsNullOrEmpty(Unit) || r.Units.Any(u => u.Name == Unit))
            && (!Enum.TryParse<TaskState>(State, out var state) || r.State == state)
            && (string.IsNullOrEmpty(Section) || r.Section == Section || r.Section.StartsWith(Section + " / ", StringComparison.Ordinal))
            && (!Overdue || r.IsOverdue)
            && (string.IsNullOrWhiteSpace(Words) || r.Title.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The units named in the rows.</summary>
    public static IReadOnlyList<Choice<string>> Units(IReadOnlyList<TaskRow> rows) =>
        [.. rows.SelectMany(r => r.Units).GroupBy(u => u.Name).OrderByDescending(g => g.Count()).Select(g => new Choice<string>(g.Key, $"{g.Key}（{g.Count()}）"))];

    /// <summary>The headings above the rows and the headings above those, in the order of the plan.</summary>
    public static IReadOnlyList<Choice<string>> Sections(IReadOnlyList<TaskRow> rows)
    {
        var paths = rows.Where(r => r.Section.Length > 0).Select(r => r.Section.Split(" / "));
        return
        [
            .. paths.SelectMany(p => Enumerable.Range(1, p.Length).Select(n => (Depth: n, Path: string.Join(" / ", p[..n]), Last: p[n - 1])))
                .DistinctBy(p => p.Path).Select(p => new Choice<string>(p.Path, new string('　', p.Depth - 1) + p.Last)),
        ];
    }
}
