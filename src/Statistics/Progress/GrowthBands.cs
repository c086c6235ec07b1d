namespace Chuangpu.Statistics.Progress;

/// <summary>Where substantial and moderate progress begin, and the straight lines that turn progress into a score from −5 to 5.</summary>
internal sealed record GrowthBands(double High, double Medium, double Ease, bool AgainstTarget)
{
    private const double Worst = -5;
    private const double Best = 5;

    // The steepness with which the limit is felt: at half way to it a twentieth less is asked for, at nine tenths nearly four tenths less.
    private const double LimitPower = 4.44;

    /// <summary>With a target: the share of the yearly growth that would lead there.</summary>
    public static GrowthBands OfTarget { get; } = new(0.95, 0.6, 1, AgainstTarget: true);

    /// <summary>Without one: growth a year, eased where the series starts near its limit.</summary>
    public static GrowthBands OfGrowth(double from, double? limit)
    {
        var ease = limit is { } end ? EaseNear(Math.Abs(from), Math.Abs(end)) : 1;
        return new GrowthBands(0.015 * ease, 0.005 * ease, ease, AgainstTarget: false);
    }

    public CagrStatus Status(double progress) =>
        progress >= High ? CagrStatus.SubstantialProgress
        : progress >= Medium ? CagrStatus.ModerateProgress
        : progress >= 0 ? CagrStatus.LimitedProgress
        : CagrStatus.Deterioration;

    public double Score(double progress) => Math.Clamp(AgainstTarget ? ScoreOfShare(progress) : ScoreOfGrowth(progress), Worst, Best);

    private double ScoreOfShare(double progress) => progress >= Medium ? (7.1429 * progress) - 4.2857 : (4.1667 * progress) - 2.5;

    private double ScoreOfGrowth(double progress)
    {
        if (progress < 0)
            return (125 * progress) - 2.5;
        // At the limit from the start: to hold it is all that can be asked.
        if (Ease == 0)
            return Best;
        return progress >= High ? (500 * progress / Ease) - 5
            : progress >= Medium ? (250 * progress / Ease) - 1.25
            : (500 * progress / Ease) - 2.5;
    }

    // From below the limit (a ceiling) and from above it (a floor) alike; twice the limit and farther is far.
    private static double EaseNear(double from, double limit) =>
        from >= 2 * limit ? 1
        : from <= limit ? 1 - Math.Pow(from / limit, LimitPower)
        : 1 - Math.Pow(((2 * limit) - from) / limit, LimitPower);
}
