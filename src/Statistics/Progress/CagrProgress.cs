namespace Chuangpu.Statistics.Progress;

/// <summary>
/// Progress by compound annual growth: with a target, the growth a year so far as a share of the growth a year that leads
/// from the base to the target; without one, the growth a year itself, counted positive in the wanted direction. The
/// method of Statistics Canada's progress measure for the sustainable development goals; see docs/methods.md.
/// </summary>
/// <param name="Status">The judgement.</param>
/// <param name="Score">From −5 to 5; null where nothing can be judged.</param>
/// <param name="Value">The progress; null where no rate can be made, also when the target is achieved all the same.</param>
public sealed record CagrProgress(CagrStatus Status, double? Score, double? Value)
{
    private const double InsteadOfZero = 0.001;
    private const double BestScore = 5;
    private const double WorstScore = -5;

    /// <summary>Growth a year so far, 0.05 for five percent; falling is negative whatever is wanted.</summary>
    public double? ActualRate { get; private init; }

    /// <summary>Growth a year from the base that would just reach the target.</summary>
    public double? RequiredRate { get; private init; }

    /// <summary>Why there is no progress value, for the reader; null where there is one.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Judges one series.</summary>
    public static CagrProgress Of(CagrTerms terms)
    {
        var target = terms.Target == 0 ? InsteadOfZero : terms.Target;
        var measured = WhyNoRate(terms) is { } why ? Nothing(why) : Measure(terms, terms.BaseValue!.Value, target);
        return target is { } aim && terms.CurrentValue is { } now && (terms.HigherIsBetter ? now >= aim : now <= aim)
            ? measured with { Status = CagrStatus.TargetAchieved, Score = BestScore }
            : measured;
    }

    /// <summary>Several series as one: the mean of the scores there are; the target is achieved only when it is in each of them.</summary>
    public static CagrProgress Mean(IReadOnlyCollection<CagrProgress> series)
    {
        var scored = series.Where(s => s.Score is not null).ToList();
        if (scored.Count == 0)
            return Nothing("没有可以计算的序列。");
        var score = scored.Average(s => s.Score!.Value);
        var status = scored.TrueForAll(s => s.Status == CagrStatus.TargetAchieved) ? CagrStatus.TargetAchieved
            : score >= 2.5 ? CagrStatus.SubstantialProgress
            : score >= 0 ? CagrStatus.ModerateProgress
            : score >= -2.5 ? CagrStatus.LimitedProgress
            : CagrStatus.Deterioration;
        return new CagrProgress(status, score, Value: null);
    }

    private static CagrProgress Measure(CagrTerms t, double from, double? target)
    {
        var start = from == 0 ? InsteadOfZero : from;
        var now = t.CurrentValue!.Value;
        if ((start > 0 && now < 0) || (start < 0 && now > 0))
            return Nothing("基期值与当前值一正一负，没有年均增速。");

        var rate = YearlyRate(start, now, t.CurrentYear!.Value - t.BaseYear!.Value);
        // A negative series that grows in numbers falls.
        var gain = (t.HigherIsBetter ? rate : -rate) * (start < 0 ? -1 : 1);
        if (target is null)
            return Judged(GrowthBands.OfGrowth(from, t.Limit), gain) with { ActualRate = rate };
        if (t.TargetYear is not { } due || due <= t.BaseYear)
            return Nothing("没有晚于基期的目标年，算不出所需增速。") with { ActualRate = rate };
        if (target * start < 0)
            return Nothing("基期值与目标值一正一负，算不出所需增速。") with { ActualRate = rate };

        var required = YearlyRate(start, target.Value, due - t.BaseYear.Value);
        return (required == 0 ? AtTheTargetFromTheStart(gain) : Judged(GrowthBands.OfTarget, gain / Math.Abs(required))) with { ActualRate = rate, RequiredRate = required };
    }

    // No growth is asked for, so that growth has no share in it: kept is achieved (told by the caller), lost is the worst.
    private static CagrProgress AtTheTargetFromTheStart(double gain) =>
        new(gain < 0 ? CagrStatus.Deterioration : CagrStatus.TargetAchieved, gain < 0 ? WorstScore : BestScore, Value: null) { WhyNot = "基期值已等于目标值，所需增速为 0。" };

    private static CagrProgress Judged(GrowthBands bands, double progress) => new(bands.Status(progress), bands.Score(progress), progress);

    private static CagrProgress Nothing(string why) => new(CagrStatus.NotAvailable, Score: null, Value: null) { WhyNot = why };

    private static string? WhyNoRate(CagrTerms t) => t switch
    {
        { BaseYear: null } or { BaseValue: null } => "缺少基期年份或基期值。",
        { CurrentYear: null } or { CurrentValue: null } => "缺少当前年份或当前值。",
        _ when t.CurrentYear <= t.BaseYear => "当前年份不晚于基期，至少要有两个年份的值。",
        _ => null,
    };

    private static double YearlyRate(double from, double to, int years) => Math.Pow(to / from, 1.0 / years) - 1;
}
