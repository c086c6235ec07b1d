namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>A method with its settings.</summary>
/// <param name="Method">The method.</param>
/// <param name="Low">The score of the worst, for methods between two ends; the mean of z-scores; the score at the unallowable value of efficacy.</param>
/// <param name="High">The score of the best; the standard deviation of z-scores; the score at the satisfactory value of efficacy; the cap of target ratios.</param>
public sealed record Normalisation(NormalisationMethod Method, double Low, double High)
{
    /// <summary>A method with its usual ends.</summary>
    public Normalisation(NormalisationMethod method)
        : this(method, Ends(method).Low, Ends(method).High)
    {
    }

    /// <summary>Whether z-scores divide by the deviation of a sample (n − 1) instead of the population's.</summary>
    public bool SampleDeviation { get; init; } = true;

    /// <summary>What equal values get in ranks and percentiles.</summary>
    public Ties Ties { get; init; } = Ties.Min;

    /// <summary>The normalised values of one indicator. Missing values (NaN) stay so; where all units are equal, methods that measure against the units give the middle of their ends.</summary>
    public double[] Of(IndexIndicator indicator, double[] values)
    {
        var sign = indicator.HigherIsBetter ? 1 : -1;
        // Less is better: the order is turned round first, so that each method is written once.
        var known = values.Where(v => !double.IsNaN(v)).Select(v => sign * v).ToArray();
        if (known.Length == 0)
            return values;
        var (worst, best) = (known.Min(), known.Max());
        return Method switch
        {
            NormalisationMethod.MinMax => Between(worst, best),
            NormalisationMethod.ZScore => ZScores(values, sign, known),
            NormalisationMethod.Goalposts => Posts(indicator, values),
            NormalisationMethod.Rank => Ranks.Ascending(Array.ConvertAll(values, v => sign * v), Ties),
            NormalisationMethod.Percentile => worst == best ? Between(worst, best) : Percentiles(values, sign, known.Length),
            NormalisationMethod.DistanceToTarget => ToTarget(worst, sign * indicator.Target!.Value),
            // The best has it all, a best of 0 too, which nothing can be divided by.
            NormalisationMethod.Reference => Array.ConvertAll(values, v => sign * v == best ? High : Finite(High * (sign > 0 ? v / best : -best / v))),
            // Which of the two is the satisfactory one follows from the direction, however they were written.
            NormalisationMethod.Efficacy => indicator.Goalposts is { } posts ? Between(Math.Min(sign * posts.Low, sign * posts.High), Math.Max(sign * posts.Low, sign * posts.High)) : Between(worst, best),
            NormalisationMethod.StepTable => Array.ConvertAll(values, v => Step(indicator, v)),
            NormalisationMethod.AsGiven => Array.ConvertAll(values, v => sign * v),
            NormalisationMethod.TargetRatio => Array.ConvertAll(values, v => double.IsNaN(v) ? v : Math.Min(High, sign > 0 ? 100 * v / indicator.Target!.Value : 100 * indicator.Target!.Value / v)),
            _ => throw new InvalidOperationException($"No method {Method}."),
        };

        double[] Between(double from, double to) => Array.ConvertAll(values, v =>
            double.IsNaN(v) ? v : to == from ? (Low + High) / 2 : Low + ((High - Low) * ((sign * v) - from) / (to - from)));

        // Who has reached the target has it all, even where all have.
        double[] ToTarget(double from, double target) => Array.ConvertAll(values, v =>
            double.IsNaN(v) ? v : sign * v >= target ? High : Low + ((High - Low) * ((sign * v) - from) / (target - from)));

        static double Finite(double v) => double.IsFinite(v) ? v : double.NaN;
    }

    /// <summary>What an indicator lacks for the method, in Chinese; null when nothing.</summary>
    internal string? Fault(IndexScheme scheme) => Method switch
    {
        NormalisationMethod.Goalposts when scheme.Indicators.FirstOrDefault(i => i.Goalposts is not { } g || g.Low == g.High) is { } i => $"指标“{i.Code}”没有两个不同的标杆值（goalposts），不能用 goalposts 方法",
        NormalisationMethod.Goalposts when scheme.Indicators.FirstOrDefault(i => i is { Logarithmic: true, Goalposts: { } g } && (g.Low <= 0 || g.High <= 0)) is { } i => $"指标“{i.Code}”取对数，标杆值须大于 0",
        NormalisationMethod.DistanceToTarget or NormalisationMethod.TargetRatio when scheme.Indicators.FirstOrDefault(i => i.Target is null) is { } i => $"指标“{i.Code}”没有目标值（target）",
        NormalisationMethod.TargetRatio when scheme.Indicators.FirstOrDefault(i => i.Target == 0) is { } i => $"指标“{i.Code}”的目标值为 0，不能算完成比例",
        NormalisationMethod.StepTable when scheme.Indicators.FirstOrDefault(i => i.Steps.Count == 0) is { } i => $"指标“{i.Code}”没有分档（steps）",
        _ => null,
    };

    private static (double Low, double High) Ends(NormalisationMethod method) => method switch
    {
        NormalisationMethod.ZScore => (0, 1),
        NormalisationMethod.Efficacy => (60, 100),
        _ => (0, 100),
    };

    private double[] ZScores(double[] values, int sign, double[] known)
    {
        var (mean, deviation) = (Moments.Mean(known), known.Length < 2 ? 0 : Moments.Deviation(known, SampleDeviation));
        return Array.ConvertAll(values, v => double.IsNaN(v) ? v : deviation == 0 ? Low : Low + (High * ((sign * v) - mean) / deviation));
    }

    private double[] Posts(IndexIndicator indicator, double[] values)
    {
        double Scale(double v) => indicator.Logarithmic ? Math.Log(v) : v;
        var (low, high) = indicator.Goalposts!.Value;
        // Which end is good follows from the direction, however the two were written.
        var (worst, best) = indicator.HigherIsBetter == low < high ? (low, high) : (high, low);
        var (from, to) = (Scale(worst), Scale(best));
        return Array.ConvertAll(values, v => double.IsNaN(v) ? v
            : Low + ((High - Low) * (indicator.Logarithmic && v <= 0 ? (indicator.HigherIsBetter ? 0 : 1) : Math.Clamp((Scale(v) - from) / (to - from), 0, 1))));
    }

    private double[] Percentiles(double[] values, int sign, int count)
    {
        var ranks = Ranks.Ascending(Array.ConvertAll(values, v => sign * v), Ties);
        return Array.ConvertAll(ranks, r => double.IsNaN(r) ? r : Low + ((High - Low) * (r - 1) / (count - 1)));
    }

    private static double Step(IndexIndicator indicator, double value)
    {
        if (double.IsNaN(value))
            return value;
        var reached = indicator.Steps.Where(s => indicator.HigherIsBetter ? value >= s.From : value <= s.From).ToList();
        return reached.Count == 0 ? 0 : reached.Max(s => s.Score);
    }
}
