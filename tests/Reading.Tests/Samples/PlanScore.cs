using System.Globalization;

namespace Chuangpu.Reading.Tests.Samples;

/// <summary>
/// How an extract compares with a person's answers, in percent. A goal is found when one in its place has its value, exact
/// when unit, operator, year and baseline agree as well; a responsibility when one in its place has the same leading units;
/// an amount when one in its clause has the same value.
/// </summary>
internal sealed class PlanScore
{
    private static readonly (string Name, decimal Factor)[] Multiples =
        [("千万", 10_000_000), ("百万", 1_000_000), ("亿", 100_000_000), ("万", 10_000), ("千", 1_000), ("百", 100)];

    private static readonly Dictionary<string, string> SameUnits = new()
    {
        ["户"] = "家",
        ["所"] = "家",
        ["个"] = "家",
        ["名"] = "人",
        ["位"] = "人",
        ["人次"] = "人",
        ["篇"] = "件",
        ["条"] = "项",
    };

    private readonly QuotePlaces _places;
    private readonly List<string> _misses = [];

    public PlanScore(PlanAnswers answers, PlanExtract extract, string text)
    {
        _places = new QuotePlaces(text);
        ScoreGoals(answers.Indicators, extract.Goals);
        ScoreDuties(answers.Responsibilities, extract.Responsibilities);
        ScoreAmounts(answers.PolicyClauses, extract.Clauses);
    }

    public double GoalPrecision { get; private set; }

    public double GoalRecall { get; private set; }

    public double GoalExact { get; private set; }

    public double DutyPrecision { get; private set; }

    public double DutyRecall { get; private set; }

    public double AmountPrecision { get; private set; }

    public double AmountRecall { get; private set; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"goals P {GoalPrecision:0.0} R {GoalRecall:0.0} exact {GoalExact:0.0} | responsibilities P {DutyPrecision:0.0} R {DutyRecall:0.0} | amounts P {AmountPrecision:0.0} R {AmountRecall:0.0}")
        + string.Concat(_misses.Select(miss => "\n  " + miss));

    private void ScoreGoals(IReadOnlyList<PlanAnswers.Indicator> answers, IReadOnlyList<Goal> goals)
    {
        HashSet<Goal> used = new(ReferenceEqualityComparer.Instance);
        int found = 0, exact = 0;
        List<(int Start, int End)> all = [];
        foreach (var answer in answers)
        {
            var places = _places.Of(answer.Quote);
            all.AddRange(places);
            var (value, _) = Plain(answer.Target.Value, answer.Unit);
            var candidates = goals.Where(goal => !used.Contains(goal) && Overlaps(places, goal.Start, goal.End)
                && Plain(goal.Target.Value, goal.Unit).Value == value && (value is not null || goal.Target.Op == GoalOp.Relative)).ToList();
            var hit = candidates.Find(goal => goal.Target.Op == answer.Target.Op && goal.Target.Year == answer.Target.Year) ?? candidates.LastOrDefault();
            if (hit is null)
            {
                _misses.Add($"goal missed: {answer.Quote}");
                continue;
            }

            used.Add(hit);
            found++;
            if (IsExact(answer, hit))
                exact++;
            else
                _misses.Add($"goal inexact: {answer.Quote} → {hit.Name} {hit.Baseline} {hit.Target} {hit.Unit}");
        }

        var extra = goals.Where(goal => !Overlaps(all, goal.Start, goal.End)).ToList();
        _misses.AddRange(extra.Select(goal => $"goal too much: {goal.Name} {goal.Target.Value} {goal.Unit}"));
        (GoalPrecision, GoalRecall, GoalExact) = (Percent(goals.Count - extra.Count, goals.Count), Percent(found, answers.Count), Percent(exact, answers.Count));
    }

    private static bool IsExact(PlanAnswers.Indicator answer, Goal goal)
    {
        var baseline = answer.Baseline is null || (goal.Baseline is { } given && given.Year == answer.Baseline.Year
            && Plain(given.Value, goal.Unit).Value == Plain(answer.Baseline.Value, answer.Unit).Value);
        return baseline && goal.Target.Op == answer.Target.Op && (answer.Target.Year is null || answer.Target.Year == goal.Target.Year)
            && Plain(answer.Target.Value, answer.Unit).Unit == Plain(goal.Target.Value, goal.Unit).Unit
            && Plain(answer.Target.ValueMax, answer.Unit).Value == Plain(goal.Target.ValueMax, goal.Unit).Value;
    }

    private void ScoreDuties(IReadOnlyList<PlanAnswers.Duty> answers, IReadOnlyList<Responsibility> duties)
    {
        HashSet<Responsibility> used = new(ReferenceEqualityComparer.Instance);
        foreach (var answer in answers)
        {
            var places = _places.Of(answer.TaskQuote);
            var hit = duties.FirstOrDefault(duty => !used.Contains(duty) && Overlaps(places, duty.Start, duty.End) && duty.Lead.ToHashSet().SetEquals(answer.Lead));
            if (hit is null)
                _misses.Add($"responsibility missed: {answer.TaskQuote} {string.Join('、', answer.Lead)}");
            else
                used.Add(hit);
        }

        (DutyPrecision, DutyRecall) = (Percent(used.Count, duties.Count), Percent(used.Count, answers.Count));
    }

    private void ScoreAmounts(IReadOnlyList<PlanAnswers.Clause> answers, IReadOnlyList<PolicyClause> clauses)
    {
        var left = clauses.SelectMany(clause => clause.Amounts.Select(amount => (Clause: clause, Amount: amount))).ToList();
        var (all, wanted, found) = (left.Count, 0, 0);
        foreach (var answer in answers)
        {
            var places = _places.Of(answer.Quote);
            foreach (var amount in answer.Amounts)
            {
                wanted++;
                var at = left.FindIndex(given => given.Amount.Value == amount.Value && Overlaps(places, given.Clause.Start, given.Clause.End));
                if (at < 0)
                    _misses.Add($"amount missed: {amount.Value} {amount.Condition}");
                else
                {
                    found++;
                    left.RemoveAt(at);
                }
            }
        }

        _misses.AddRange(left.Select(given => $"amount too much: {given.Amount.Value} {given.Amount.Condition}"));
        (AmountPrecision, AmountRecall) = (Percent(found, all), Percent(found, wanted));
    }

    /// <summary>1.2 万人 as 12000 人, and counting words that mean the same as one.</summary>
    private static (decimal? Value, string Unit) Plain(decimal? value, string? unit)
    {
        var bare = (unit ?? "").Trim();
        foreach (var (name, factor) in Multiples)
            if (bare.Length > name.Length && bare.StartsWith(name, StringComparison.Ordinal))
            {
                (value, bare) = (value * factor, bare[name.Length..]);
                break;
            }

        return (value, SameUnits.GetValueOrDefault(bare, bare));
    }

    private static bool Overlaps(IEnumerable<(int Start, int End)> places, int start, int end) => places.Any(place => place.Start < end && start < place.End);

    private static double Percent(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
