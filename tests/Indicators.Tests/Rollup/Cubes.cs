using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;

namespace Chuangpu.Indicators.Tests.Rollup;

/// <summary>Reads and writes a cube by codes, as a test thinks of it.</summary>
internal static class Cubes
{
    public static CubeIndicator Entered(string code, CubeRule rule, int periods) => new(code, [.. Enumerable.Repeat(rule, periods)]);

    public static IndicatorCube Given(this IndicatorCube cube, string indicator, string region, StatPeriod period, decimal? value)
    {
        cube.Enter(cube.IndexOf(indicator), cube.Periods.IndexOf(period), cube.Regions.IndexOf(region), value);
        return cube;
    }

    public static Cell See(this IndicatorCube cube, string indicator, string region, StatPeriod period) =>
        cube[cube.IndexOf(indicator), cube.Periods.IndexOf(period), cube.Regions.IndexOf(region)];

    public static string[] Missing(this IndicatorCube cube, string indicator, string region, StatPeriod period) =>
        [.. cube.MissingRegions(cube.IndexOf(indicator), cube.Periods.IndexOf(period), cube.Regions.IndexOf(region)).Select(r => cube.Regions[r].Code)];
}
