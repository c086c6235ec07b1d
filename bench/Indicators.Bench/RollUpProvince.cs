using BenchmarkDotNet.Attributes;
using Chuangpu.Indicators.Rollup;

namespace Chuangpu.Indicators.Bench;

/// <summary>A full recompute, and the same as SQL in SQLite in memory in the same run; then what one changed value costs.</summary>
[MemoryDiagnoser]
[MinColumn]
[SimpleJob(warmupCount: 5, iterationCount: 12)]
public class RollUpProvince : IDisposable
{
    private IndicatorCube cube = null!, compiled = null!;
    private SqlRollUp sql = null!;
    private decimal step;

    [GlobalSetup]
    public void Fill()
    {
        var regions = Province.Regions();
        var years = PeriodAxis.Years(Province.FirstYear, Province.FirstYear + Province.Years - 1);
        cube = new(Province.Indicators(new Formulas(years, regions.Count).Quotient), regions, years);
        // As with months: so many cells that making code pays.
        compiled = new(Province.Indicators(new Formulas(years, 100 * regions.Count).Quotient), regions, years);
        foreach (var (indicator, year, region, value) in Values(regions))
        {
            cube.Enter(indicator, year, region, value / 10_000m);
            compiled.Enter(indicator, year, region, value / 10_000m);
        }

        sql = new(regions);
        sql.Compute();
        cube.Compute();
        compiled.Compute();
        for (var i = 0; i < Province.Entered; i++)
        {
            if (cube[i, 5, regions.Count - 1].Value * 10_000m != sql.Total(i, 5, regions.Count - 1))
            {
                throw new InvalidOperationException("The two roll-ups differ.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public void Sqlite() => sql.Compute();

    [Benchmark]
    public void Cube() => cube.Compute();

    /// <summary>The same with formulas as code.</summary>
    [Benchmark]
    public void CubeCompiled() => compiled.Compute();

    /// <summary>A value that two quotients at each level above it depend on.</summary>
    [Benchmark]
    public int OneValueChanged() => cube.Change(3, 6, 0, 100 + (step += 0.01m));

    [GlobalCleanup]
    public void Dispose()
    {
        sql.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static IEnumerable<(int Indicator, int Year, int Region, long Value)> Values(RegionTree regions)
    {
        var counties = Enumerable.Range(0, regions.Count).Where(r => regions[r].Level == Kernel.Regions.RegionLevel.County).ToList();
        return from i in Enumerable.Range(0, Province.Entered)
               from t in Enumerable.Range(0, Province.Years)
               from c in counties
               select (i, t, c, Province.Value(i, c, t));
    }
}
