namespace Chuangpu.Statistics.Forecasts;

/// <summary>
/// A method fitted to a series: a level that a slope carries on, damped or not, with errors that pass into level and
/// slope by their weights. Every method here is such a one.
/// </summary>
/// <param name="Level">Where the series stands after its last year.</param>
/// <param name="Slope">What a year adds, before damping.</param>
/// <param name="Variance">Of the error one year ahead; NaN where it cannot be told.</param>
/// <param name="Freedom">The degrees of freedom behind the variance.</param>
internal readonly record struct FittedSeries(double Level, double Slope, double Variance, int Freedom)
{
    /// <summary>How much of an error passes into the level.</summary>
    public double LevelWeight { get; init; } = 1;

    /// <summary>How much of it passes into the slope.</summary>
    public double SlopeWeight { get; init; }

    /// <summary>The share of the slope that is left a year later.</summary>
    public double Damping { get; init; } = 1;

    /// <summary>The variance of the slope itself.</summary>
    public double SlopeVariance { get; init; }

    /// <summary>What is expected so many years ahead.</summary>
    public double At(int ahead) => Level + (Slope * (Damping == 1 ? ahead : Damping * (1 - Math.Pow(Damping, ahead)) / (1 - Damping)));

    /// <summary>What is expected one, two … years ahead, and the variance of the errors.</summary>
    public void Fill(Span<double> expected, Span<double> variances)
    {
        var (reach, fading, passedOn) = (0.0, 1.0, 1.0);
        for (var i = 0; i < expected.Length; i++)
        {
            fading *= Damping;
            reach += fading;
            expected[i] = Level + (Slope * reach);
            variances[i] = (Variance * passedOn) + (SlopeVariance * (i + 1) * (i + 1));
            var weight = LevelWeight + (SlopeWeight * reach);
            passedOn += weight * weight;
        }
    }
}
