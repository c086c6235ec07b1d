namespace Chuangpu.Statistics.Bench;

/// <summary>The damped trend with all of its parameters searched by Nelder and Mead's simplex, the usual way of statistical packages.</summary>
internal static class SearchedDampedTrend
{
    private const int Size = 5;
    private const int Steps = 400;

    public static double Forecast(double[] values, int ahead)
    {
        var scale = values.Max(Math.Abs) is var max && max > 0 ? max : 1;
        var best = Search(p => Run(values, p, scale, 0).Squares, [0.5, 0.1, 0.9, values[0] / scale, (values[1] - values[0]) / scale]);
        return Run(values, best, scale, ahead).Forecast;
    }

    private static (double Squares, double Forecast) Run(double[] values, double[] p, double scale, int ahead)
    {
        if (p[0] is < 0 or > 1 || p[1] is < 0 or > 1 || p[2] is < 0.8 or > 0.98)
            return (double.PositiveInfinity, 0);
        var (level, trend, squares) = (p[3] * scale, p[4] * scale, 0.0);
        foreach (var value in values)
        {
            var expected = level + (p[2] * trend);
            var error = value - expected;
            squares += error * error;
            level = expected + (p[0] * error);
            trend = (p[2] * trend) + (p[0] * p[1] * error);
        }

        var (reach, fading) = (0.0, 1.0);
        for (var i = 0; i < ahead; i++)
            reach += fading *= p[2];
        return (squares, level + (trend * reach));
    }

    private static double[] Search(Func<double[], double> cost, double[] start)
    {
        var points = Enumerable.Range(0, Size + 1).Select(i => Moved(start, i)).Select(p => (At: p, Cost: cost(p))).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            Array.Sort(points, (a, b) => a.Cost.CompareTo(b.Cost));
            if (points[^1].Cost - points[0].Cost <= 1e-8 * Math.Abs(points[0].Cost))
                break;
            var centre = new double[Size];
            for (var i = 0; i < Size; i++)
                for (var k = 0; k < Size; k++)
                    centre[k] += points[i].At[k] / Size;
            (double[] At, double Cost) Along(double by)
            {
                var at = new double[Size];
                for (var k = 0; k < Size; k++)
                    at[k] = centre[k] + (by * (points[^1].At[k] - centre[k]));
                return (at, cost(at));
            }

            var reflected = Along(-1);
            if (reflected.Cost < points[0].Cost)
                points[^1] = Along(-2) is var expanded && expanded.Cost < reflected.Cost ? expanded : reflected;
            else if (reflected.Cost < points[^2].Cost)
                points[^1] = reflected;
            else if (Along(0.5) is var contracted && contracted.Cost < points[^1].Cost)
                points[^1] = contracted;
            else
                for (var i = 1; i <= Size; i++)
                {
                    var at = points[0].At.Zip(points[i].At, (a, b) => (a + b) / 2).ToArray();
                    points[i] = (at, cost(at));
                }
        }

        return points.MinBy(p => p.Cost).At;
    }

    private static double[] Moved(double[] start, int i)
    {
        var at = (double[])start.Clone();
        if (i > 0)
            at[i - 1] += i == 3 ? 0.05 : 0.1;
        return at;
    }
}
