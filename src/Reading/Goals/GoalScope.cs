namespace Chuangpu.Reading;

/// <summary>What the rules know while they read one sentence, and the goals they have found in it.</summary>
internal sealed class GoalScope(Sentence sentence, TimeFrame time, PlanPeriod? period, int? carriedYear, bool inGoals)
{
    private readonly List<Subject> spoken = [];

    private static readonly Words Each = new("户", "家", "村", "县", "乡", "镇", "个市县", "个县", "个市", "个村", "个乡镇", "个企业", "个园区", "个县（市、区）");

    public Sentence Sentence => sentence;

    public string Masked => sentence.Masked;

    public string Text => sentence.Text;

    public TimeFrame Time => time;

    public PlanPeriod? Period => period;

    /// <summary>The sentence belongs to the plan's list of goals: a bare number there is a goal.</summary>
    public bool InGoals => inGoals;

    public List<FoundGoal> Found { get; } = [];

    /// <summary>What the sentence last spoke of; a clause without a name of its own goes on with it.</summary>
    public Subject? Subject
    {
        get;
        set
        {
            field = value;
            if (value is not null)
                spoken.Add(value);
        }
    }

    /// <summary>What the sentence spoke of last before a place; of the same name, the one whose baseline is known.</summary>
    public Subject? SubjectBefore(int at, string? name = null)
    {
        var found = name is null ? spoken.FindLast(s => s.Start < at) : spoken.FindLast(s => s.Name == name && s.Start <= at && s.Baseline is not null);
        return found is { Name.Length: > 0 } ? found : null;
    }

    /// <summary>The place behind everything a rule has used as a name.</summary>
    public int Used { get; set; } = sentence.Start;

    public int? Year(int at) => time.TargetBefore(at) ?? carriedYear ?? period?.LastYear;

    /// <summary>year, 户, 村 … when the clause around a place asks it of each.</summary>
    public string? Per(int from, int at)
    {
        for (var i = from; i + 1 < at; i++)
        {
            if (Masked[i] == '每')
                return Masked[i + 1] == '年' ? "year" : Each.At(Masked, i + 1, at)?.TrimStart('个');
            if (Masked[i] == '年' && Masked[i + 1] == '均')
                return "year";
        }
        return null;
    }

    public void Add(string name, Quantity quantity, string op, decimal? value, string? unit, int start, int end, string rule, string? per = null)
    {
        var baseline = Subject?.Baseline;
        var max = op is GoalOp.GrowthAnnual or GoalOp.GrowthTotal && value < 0 ? null : quantity.ValueMax;
        Found.Add(new FoundGoal(name, unit, baseline, new GoalTarget(value, max, Year(quantity.Start), op, per, null), start, end, rule));
    }
}
