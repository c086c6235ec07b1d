namespace Chuangpu.Statistics.Forecasts;

/// <summary>Student's t distribution: what a normal error looks like whose variance is only estimated.</summary>
internal static class StudentT
{
    private static readonly double[] Lanczos =
        [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

    private static readonly double[] Quantiles90 = [.. Enumerable.Range(1, 100).Select(freedom => Solve(0.9, freedom))];

    private static readonly double[] Quantiles975 = [.. Enumerable.Range(1, 100).Select(freedom => Solve(0.975, freedom))];

    /// <summary>Four fifths of the distribution lie within so many standard errors.</summary>
    public static double Within80(int freedom) => Quantiles90[Math.Min(freedom, Quantiles90.Length) - 1];

    /// <summary>Nineteen twentieths do.</summary>
    public static double Within95(int freedom) => Quantiles975[Math.Min(freedom, Quantiles975.Length) - 1];

    /// <summary>The chance to fall below.</summary>
    public static double Below(double t, int freedom)
    {
        var tail = Beta(freedom / (freedom + (t * t)), freedom / 2.0, 0.5) / 2;
        return t > 0 ? 1 - tail : tail;
    }

    private static double Solve(double chance, int freedom)
    {
        var (low, high) = (0.0, 100.0);
        for (var i = 0; i < 80; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, freedom) < chance ? (middle, high) : (low, middle);
        }

        return low;
    }

    // The regularised incomplete beta function by its continued fraction (modified Lentz).
    private static double Beta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
            return x <= 0 ? 0 : 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var result = d;
        for (var m = 1; m <= 300; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            result *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
                break;
        }

        return result;

        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
    }

    private static double LogGamma(double x)
    {
        if (x < 0.5)
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        x--;
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
            sum += Lanczos[i] / (x + i);
        var t = x + Lanczos.Length - 1.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
