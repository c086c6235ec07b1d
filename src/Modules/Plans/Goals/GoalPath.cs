namespace Chuangpu.Plans.Goals;

/// <summary>
/// The planned value of each year on the way to a target. Linear: the same amount each year; compound: the same rate. The last
/// year is the target itself, to the digit. A growth is a way from 0 % (and, where the plan gives the level, from that level); a
/// yearly flow, a ceiling and a floor already reached are the same each year; a range aims at its lower end.
/// </summary>
public sealed class GoalPath
{
    private const int MostYears = 60;

    // As many decimals as the register keeps.
    private const int Decimals = 6;

    private GoalPath(IReadOnlyList<PathYear> years, StartBasis basis, string? reason)
    {
        Years = years;
        Basis = basis;
        Reason = reason;
    }

    /// <summary>The years in order; the first is the start where there is one. Empty when there is no path.</summary>
    public IReadOnlyList<PathYear> Years { get; }

    /// <summary>Where it starts.</summary>
    public StartBasis Basis { get; }

    /// <summary>Why there is no path, or null.</summary>
    public string? Reason { get; }

    /// <summary>Whether the planned value moves towards the target; otherwise it is the same each year.</summary>
    public bool Moves => Basis != StartBasis.None;

    /// <summary>Value at the start of a path that moves.</summary>
    public decimal Start => Years[0].Value;

    /// <summary>The planned value of a year, or null outside the path.</summary>
    public decimal? At(int year) => Years.FirstOrDefault(y => y.Year == year)?.Value;

    /// <summary>Makes the path.</summary>
    /// <param name="terms">What is demanded.</param>
    /// <param name="set">Years set by hand; the start and the target are not open to that.</param>
    /// <param name="first">The first value reported: where the way begins when the plan gives no baseline.</param>
    public static GoalPath Of(GoalTerms terms, IReadOnlyDictionary<int, decimal>? set = null, (int Year, decimal Value)? first = null)
    {
        var path = Computed(terms, first);
        return set is null || path.Years.Count == 0 ? path : new GoalPath([.. path.Years.Select(y => Apply(y, path, terms, set))], path.Basis, null);
    }

    private static PathYear Apply(PathYear year, GoalPath path, GoalTerms terms, IReadOnlyDictionary<int, decimal> set) =>
        set.TryGetValue(year.Year, out var value) && path.MaySet(year.Year)
            ? year with { Value = value, IsSet = true, Level = terms.Operator == TargetOperator.TotalGrowth ? LevelOf(terms, value) : year.Level }
            : year;

    /// <summary>Whether a year of the path may be set by hand: not its start, and not the target, which changes by a decision only.</summary>
    public bool MaySet(int year) => Years.Any(y => y.Year == year) && year != Years[^1].Year && !(Moves && year == Years[0].Year);

    private static GoalPath Computed(GoalTerms t, (int Year, decimal Value)? first) => t switch
    {
        { Operator: TargetOperator.Relative } => Without("相对目标没有确定的数值，不能分解到年度；请逐年判断是否达到。"),
        { TargetValue: null } => Without("规划没有给出目标值，不能分解到年度。"),
        { Per: not null and not GoalTerms.Yearly } => Without($"目标按“{t.Per}”计，不能分解到年度。"),
        { Operator: TargetOperator.AnnualGrowth } => Annual(t, t.TargetValue.Value),
        { IsFlow: true } => Same(t, t.TargetValue.Value),
        { Operator: TargetOperator.TotalGrowth, TargetValue: 0 } => Same(t, 0),
        { Operator: TargetOperator.TotalGrowth } => Way(t, (t.StartYear, 0m), t.TargetValue.Value, StartBasis.Index),
        { Operator: TargetOperator.AtMost } when t.BaselineValue is null || t.BaselineValue <= t.TargetValue => Same(t, t.TargetValue.Value),
        { Operator: TargetOperator.AtLeast or TargetOperator.Range } when t.BaselineValue >= t.TargetValue => Same(t, t.TargetValue.Value),
        { BaselineValue: { } baseline } => baseline == t.TargetValue ? Same(t, baseline) : Way(t, (t.StartYear, baseline), t.TargetValue.Value, StartBasis.Baseline),
        { CountsFromNothing: true } => Way(t, (t.FirstYear - 1, 0m), t.TargetValue.Value, StartBasis.Zero),
        _ when first is { } start && start.Year < t.DueYear => start.Value == t.TargetValue
            ? Same(t, start.Value)
            : Way(t, start, t.TargetValue.Value, StartBasis.FirstValue),
        _ => Without("规划没有给出基期值，也还没有上报值，不能推算年度路径；补充基期值后自动生成。"),
    };

    private static GoalPath Annual(GoalTerms t, decimal rate)
    {
        var years = Span(t.StartYear + 1, t.DueYear);
        return years.Count == 0
            ? Without("目标年不晚于基期年，请核对。")
            : new GoalPath([.. years.Select((year, i) => new PathYear(year, rate, rate, CompoundLevel(t, rate, i + 1)))], StartBasis.None, null);
    }

    private static GoalPath Same(GoalTerms t, decimal value)
    {
        var years = Span(Math.Max(t.FirstYear, (t.BaselineYear ?? int.MinValue) + 1), t.DueYear);
        return new GoalPath([.. (years.Count == 0 ? [t.DueYear] : years).Select(year => new PathYear(year, value, value))], StartBasis.None, null);
    }

    private static GoalPath Way(GoalTerms t, (int Year, decimal Value) start, decimal target, StartBasis basis)
    {
        var steps = t.DueYear - start.Year;
        if (steps is <= 0 or > MostYears)
        {
            return Without("目标年不晚于基期年，请核对。");
        }

        // A growth runs from an index of 100, so that the same rate each year means the same as for a level.
        var (from, to) = basis == StartBasis.Index ? (100m, 100m + target) : (start.Value, target);
        if (t.Method == PathMethod.Compound && (from <= 0 || to <= 0))
        {
            return Without("等比递增要求起点和目标都大于零，请改用等额递增。");
        }

        var step = t.Method == PathMethod.Compound ? DecimalRoot.Of(to / from, steps) : (to - from) / steps;
        var years = new List<PathYear>(steps + 1);
        for (var k = 0; k <= steps; k++)
        {
            var level = t.Method == PathMethod.Compound ? from * DecimalRoot.Power(step, k) : from + (step * k);
            // Digits lost in the division must not carry a year past the target.
            level = Math.Round(Math.Clamp(level, Math.Min(from, to), Math.Max(from, to)), Decimals, MidpointRounding.AwayFromZero);
            var value = k == 0 ? start.Value : k == steps ? target : basis == StartBasis.Index ? level - 100m : level;
            years.Add(new PathYear(start.Year + k, value, value, basis == StartBasis.Index ? LevelOf(t, value) : null));
        }

        return new GoalPath(years, basis, null);
    }

    private static decimal? LevelOf(GoalTerms t, decimal growth) =>
        t.BaselineValue is { } baseline ? Math.Round(baseline * (1 + (growth / 100)), Decimals, MidpointRounding.AwayFromZero) : null;

    private static decimal? CompoundLevel(GoalTerms t, decimal rate, int years) => t.BaselineValue is { } baseline
        ? Math.Round(baseline * DecimalRoot.Power(1 + (rate / 100), years), Decimals, MidpointRounding.AwayFromZero)
        : null;

    private static List<int> Span(int first, int last) => last < first || last - first > MostYears ? [] : [.. Enumerable.Range(first, last - first + 1)];

    private static GoalPath Without(string reason) => new([], StartBasis.None, reason);
}
