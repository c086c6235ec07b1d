using Chuangpu.Statistics.Forecasts;

namespace Chuangpu.Statistics.Bench;

/// <summary>Invented yearly series of the kinds that counties report: steady, wandering, growing by amounts, growing by percents, levelling off, with a break, all with noise. The same seed gives the same series.</summary>
internal static class InventedSeries
{
    private const int Kinds = 7;
    private const int FirstYear = 2000;

    public static List<YearPoint[]> Of(int seed, int count, int shortest, int longest)
    {
        // Not a secret: the same numbers again are the point.
#pragma warning disable CA5394
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => One(random, i % Kinds, random.Next(shortest, longest + 1)))];
    }

    private static YearPoint[] One(Random random, int kind, int length)
    {
        var start = Math.Pow(10, 1 + (3 * random.NextDouble()));
        var noise = 0.02 + (0.06 * random.NextDouble());
        var growth = -0.03 + (0.15 * random.NextDouble());
        var smoothing = 0.2 + (0.6 * random.NextDouble());
        var brokenAt = random.Next(2, length);
        var (level, points) = (start, new YearPoint[length]);
        for (var t = 0; t < length; t++)
        {
            var shock = noise * Normal(random);
            var value = kind switch
            {
                0 => start * (1 + shock),
                1 => level *= 1 + shock,
                2 => level += start * (growth + shock),
                3 => level *= 1 + growth + shock,
                4 => start * (1 + (growth * t)) * (1 + shock),
                5 => start * (2 - Math.Pow(0.75, t)) * (1 + shock),
                _ => LocalLevel(ref level, start * shock, smoothing) * (t >= brokenAt ? 1.3 : 1),
            };
            points[t] = new YearPoint(FirstYear + t, Math.Max(0, value));
        }

        return points;
    }

    private static double LocalLevel(ref double level, double shock, double smoothing)
    {
        var value = level + shock;
        level += smoothing * shock;
        return value;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
#pragma warning restore CA5394
}
