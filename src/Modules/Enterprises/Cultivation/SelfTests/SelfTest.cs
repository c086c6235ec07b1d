using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>The outcome of a test: the whole, each condition, the score within its bounds, and what is lacking. It is computed on each look and never stored.</summary>
internal sealed class SelfTest
{
    // Nobody is told to earn less or to dismiss people so that a share comes out larger.
    private SelfTest(Recognition recognition, DateOnly day, TestFacts facts, IReadOnlyList<TestedFact> read)
    {
        (Recognition, Day, Facts) = (recognition, day, read);
        Outcome = recognition.Clause.Evaluate(facts, day);
        Standings = recognition.Clause.Standings(facts, day);
        Gaps = [.. Standings.Where(s => s.Satisfied.YesNo != true).Select(GapOf).OrderBy(g => g.IsOpen).ThenBy(g => g.Effort is null).ThenBy(g => g.Effort)];
    }

    public Recognition Recognition { get; }

    public DateOnly Day { get; }

    /// <summary>What it reads, in the order of the rule.</summary>
    public IReadOnlyList<TestedFact> Facts { get; }

    public ClauseOutcome Outcome { get; }

    public IReadOnlyList<ConditionStanding> Standings { get; }

    /// <summary>What is lacking: what fails before what is open, the smallest step first.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>The score, exact or within bounds; null where there is none or facts are missing.</summary>
    public Outcome? Score => Recognition.Score is { } name ? Outcome.Values.FirstOrDefault(v => v.Name == name)?.Outcome : null;

    /// <summary>How far it is: conditions that fail, then those that are open, then the largest of the smallest steps.</summary>
    public (int Failed, int Open, decimal Effort) Distance =>
        (Gaps.Count(g => !g.IsOpen), Gaps.Count(g => g.IsOpen), Gaps.Where(g => !g.IsOpen).Select(g => g.Effort ?? 100m).DefaultIfEmpty(0).Max());

    /// <summary>Tests.</summary>
    /// <param name="recognition">Against what.</param>
    /// <param name="known">What the base knows of the enterprise.</param>
    /// <param name="day">As of when.</param>
    /// <param name="supposed">What somebody supposes, by <see cref="TestedFact.Key"/>; null for nothing.</param>
    public static SelfTest Of(Recognition recognition, IFacts known, DateOnly day, Func<string, string?>? supposed = null)
    {
        var values = new Dictionary<string, Value>();
        var wrong = new Dictionary<string, string>();
        var read = recognition.Clause.Dependencies.Where(d => d.Fact != ClauseSchema.Awards)
            .SelectMany(d => TestFacts.BehindBounds(recognition, d.Fact).Prepend(d))
            .Select(d => (Dependency: d, Year: TestFacts.YearOf(d.Fact, d.Offset, known.Current)))
            .DistinctBy(d => TestedFact.KeyOf(d.Dependency.Fact, d.Year))
            // The years of a fact together, in the order in which the rule first asks for the fact.
            .GroupBy(d => d.Dependency.Fact.Name).SelectMany(g => g.OrderBy(d => d.Year)).ToList();
        foreach (var (dependency, year) in read)
        {
            var key = TestedFact.KeyOf(dependency.Fact, year);
            var (value, problem) = SupposedValue.Read(dependency.Fact, supposed?.Invoke(key));
            if (value is not null)
            {
                values[key] = value;
            }
            else if (problem is not null)
            {
                wrong[key] = problem;
            }
        }

        var facts = new TestFacts(recognition, known, values);
        return new SelfTest(recognition, day, facts,
        [
            .. read.Select(d =>
            {
                var (key, stored) = (TestedFact.KeyOf(d.Dependency.Fact, d.Year), known.Get(d.Dependency.Fact, d.Dependency.Offset));
                return new TestedFact(d.Dependency, d.Year, stored, stored is UnknownValue ? facts.BoundsOf(d.Dependency.Fact) : null, supposed?.Invoke(key)?.Trim() ?? "", wrong.GetValueOrDefault(key));
            }),
        ]);
    }

    private static Gap GapOf(ConditionStanding standing)
    {
        if (standing.Satisfied.YesNo is null)
        {
            var missing = standing.Satisfied.Missing.Select(m => TestedFact.Short(m.ToString())).ToList();
            return missing.Count > 0
                ? new(standing.Condition, $"缺少{string.Join("、", missing.Take(4))}{(missing.Count > 4 ? $"等 {missing.Count} 项" : "")}", "补充这些数据", null, true)
                : new(standing.Condition, Now(standing), standing.Satisfied.Faults.Count > 0 ? $"无法计算：{standing.Satisfied.Faults[0].Reason}" : "等专家评分或补充情况", null, true);
        }

        var change = standing.Remedies.Changes.FirstOrDefault(Contracts.Advice.IsFit);
        return new(standing.Condition, Now(standing), change is null ? null : TestedFact.Short(change.Told()), change is null ? null : EffortOf(change), false);
    }

    private static string Now(ConditionStanding standing)
    {
        if (standing.Excludes)
        {
            return standing.Satisfied.YesNo == false ? "有这一情形" : "未知";
        }

        var apart = standing.Comparisons.Where(c => c.Holds.YesNo != true).ToList();
        return apart.Count > 0
            ? string.Join("；", apart.Take(3).Select(c => $"现在 {c.Told}，要求 {c.Operator} {c.Need}")) + (apart.Count > 3 ? " 等" : "")
            : standing.Satisfied.YesNo == false ? "现在为否" : "未定";
    }

    private static decimal EffortOf(Change change) => change.From.IsZero ? 10m : Math.Min(((change.To - change.From) / change.From).Abs().ToDecimal() ?? 10m, 10m);
}
