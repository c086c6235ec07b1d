namespace Chuangpu.Plans.Goals;

/// <summary>What a goal demands, as it stood on some day: all that its path and its progress depend on.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">The unit as written, or empty.</param>
/// <param name="BaselineValue">The baseline in <paramref name="Unit"/>, for growth the level it grows from; or null.</param>
/// <param name="BaselineYear">Its year, or null for the year before the period.</param>
/// <param name="Operator">How the target is meant.</param>
/// <param name="TargetValue">The target, in percent for growth; null where only words are given.</param>
/// <param name="TargetMax">The upper end of a range.</param>
/// <param name="TargetYear">The year it is due, or null for the last year of the period.</param>
/// <param name="Per">year for a yearly flow, another word for another unit of account, or null.</param>
/// <param name="TargetText">The words of a relative target.</param>
/// <param name="Method">How the years are filled.</param>
/// <param name="FirstYear">First year of the plan's period.</param>
/// <param name="LastYear">Last year of the plan's period.</param>
public sealed record GoalTerms(
    string Name,
    string Unit,
    decimal? BaselineValue,
    int? BaselineYear,
    TargetOperator Operator,
    decimal? TargetValue,
    decimal? TargetMax,
    int? TargetYear,
    string? Per,
    string? TargetText,
    PathMethod Method,
    int FirstYear,
    int LastYear)
{
    /// <summary>The word <see cref="Per"/> holds for a yearly flow.</summary>
    public const string Yearly = "year";

    // A name that says the amount is added within the period: it starts from nothing.
    private static readonly string[] FromNothing = ["新建", "新增", "新认定", "新培育", "新引进", "引进", "引入", "累计"];

    /// <summary>The terms of a goal as it is held now; its plan must be loaded.</summary>
    public static GoalTerms Of(Goal goal, int firstYear, int lastYear) => new(
        goal.Name, goal.Unit, goal.BaselineValue, goal.BaselineYear, goal.Operator, goal.TargetValue, goal.TargetMax, goal.TargetYear,
        goal.Per, goal.TargetText, goal.PathMethod, firstYear, lastYear);

    /// <summary>The year in which the target counts.</summary>
    public int DueYear => TargetYear ?? LastYear;

    /// <summary>The year the way begins.</summary>
    public int StartYear => BaselineYear ?? FirstYear - 1;

    /// <summary>Whether the target is a growth and its values are percent.</summary>
    public bool IsGrowth => Operator is TargetOperator.TotalGrowth or TargetOperator.AnnualGrowth;

    /// <summary>Whether the same amount is asked for each year.</summary>
    public bool IsFlow => Per == Yearly && BaselineValue is null && !IsGrowth && Operator != TargetOperator.Relative;

    /// <summary>Whether the name says that only what is added in the period counts.</summary>
    public bool CountsFromNothing => Array.Exists(FromNothing, w => Name.Contains(w, StringComparison.Ordinal));

    /// <summary>Unit of entered values and of the path.</summary>
    public string ValueUnit => IsGrowth ? "%" : Unit;
}
