using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>
/// Grades of one group. 优秀 goes to the best totals from the line on, at most <see cref="ProcessRules.ExcellentShare"/> percent of the group,
/// rounded down; where equal totals stand on the limit, none of them is 优秀, since the share is a limit. 良好 and 合格 follow their lines.
/// A veto limits the grade and leaves the place to the next.
/// </summary>
public static class Grading
{
    /// <param name="units">The group's units with their totals (null: nothing could be scored) and limits.</param>
    /// <param name="rules">Lines and share.</param>
    /// <returns>A grade for each unit, in the same order.</returns>
    public static IReadOnlyList<Grade> Of(IReadOnlyList<(decimal? Score, GradeLimit Limit)> units, ProcessRules rules)
    {
        var places = Places(units.Count, rules.ExcellentShare);
        var able = units.Where(u => u.Limit == GradeLimit.None && u.Score >= rules.ExcellentFrom).Select(u => u.Score!.Value).OrderDescending().ToList();
        // The first that gets no place: whoever ties with it gets none either.
        decimal? barred = able.Count > places ? able[places] : null;
        return [.. units.Select(u => u switch
        {
            { Limit: GradeLimit.Fail } => Grade.Fail,
            { Score: null } => Grade.None,
            { Limit: GradeLimit.None, Score: { } score } when places > 0 && score >= rules.ExcellentFrom && (barred is null || score > barred) => Grade.Excellent,
            { Limit: not GradeLimit.AtMostPass, Score: { } score } when score >= rules.GoodFrom => Grade.Good,
            { Score: { } score } when score >= rules.PassFrom => Grade.Pass,
            _ => Grade.Fail,
        })];
    }

    /// <summary>How many of a group may be 优秀.</summary>
    public static int Places(int units, decimal share) => (int)Math.Floor(units * share / 100m);
}
