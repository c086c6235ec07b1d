using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using CsCheck;

namespace Chuangpu.Indicators.Tests.Rollup;

/// <summary>Random values and changes on a tree with a merger, a renaming and a zone, over months, quarters and years.</summary>
public sealed class RollUpPropertyTests
{
    private static readonly RegionTree Tree = Trees.Province();

    private static readonly PeriodAxis Axis = PeriodAxis.Years(2017, 2019, Frequency.Quarter);

    private static readonly CubeInput[] Inputs = [Same(0), new(1, [.. Axis.Periods.Select(p => Axis.IndexOf(p.YearBefore))])];

    // A sum, a mean of the year, a weighted mean, a ratio of sums, a formula with last year's value, a formula on a formula, and one that is not rolled up.
    private static readonly CubeRule[] Rules =
    [
        new() { AcrossRegions = RollUp.Sum, AcrossPeriods = RollUp.Sum },
        new() { AcrossRegions = RollUp.Sum, AcrossPeriods = RollUp.Last },
        new() { AcrossRegions = RollUp.WeightedMean, AcrossPeriods = RollUp.WeightedMean, Weight = 1 },
        new() { AcrossRegions = RollUp.RatioOfSums, Numerator = 0, Denominator = 1, Factor = 100 },
        new() { Formula = new(Inputs, (x, _) => x[1] == 0 ? null : x[0] / x[1]) },
        new() { Formula = new([Same(4), Same(3)], (x, _) => x[0] + x[1]) },
        new() { AcrossRegions = RollUp.None, AcrossPeriods = RollUp.Mean },
        new() { AcrossRegions = RollUp.Mean },
    ];

    private static readonly Gen<(int Indicator, int Period, int Region, decimal? Value)> Entry = Gen.Select(
        Gen.Int[0, Rules.Length - 1], Gen.Int[0, Axis.Count - 1], Gen.Int[0, Tree.Count - 1],
        Gen.Frequency((1, Gen.Const((decimal?)null)), (1, Gen.Const((decimal?)0)), (6, Gen.Int[-2000, 9999].Select(x => (decimal?)(x / 100m)))));

    private static CubeInput Same(int indicator) => new(indicator, [.. Enumerable.Range(0, Axis.Count)]);

    private static IndicatorCube Cube() => new([.. Rules.Select((r, i) => Cubes.Entered($"I{i}", r, Axis.Count))], Tree, Axis);

    private static IEnumerable<Cell> Cells(IndicatorCube cube) =>
        from i in Enumerable.Range(0, Rules.Length) from t in Enumerable.Range(0, Axis.Count) from r in Enumerable.Range(0, Tree.Count) select cube[i, t, r];

    private static IndicatorCube Computed(IEnumerable<(int Indicator, int Period, int Region, decimal? Value)> entries)
    {
        var cube = Cube();
        foreach (var (i, t, r, value) in entries)
        {
            cube.Enter(i, t, r, value);
        }

        cube.Compute();
        return cube;
    }

    [Fact]
    public void Change_AnyValues_EqualsAFullRecompute() => Gen.Select(Entry.List[0, 60], Entry.List[1, 30]).Sample((first, changes) =>
    {
        var incremental = Computed(first);
        foreach (var (i, t, r, value) in changes)
        {
            incremental.Change(i, t, r, value);
        }

        Assert.Equal(Cells(Computed(first.Concat(changes))), Cells(incremental));
    }, iter: 300);

    [Fact]
    public void Enter_AnyOrder_GivesTheSame() => Gen.Select(Entry.List[0, 60], Gen.Int).Sample((entries, seed) =>
    {
        var last = entries.GroupBy(e => (e.Indicator, e.Period, e.Region)).Select(g => g.Last()).ToArray();
        var shuffled = last.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(Cells(Computed(last)), Cells(Computed(shuffled)));
    }, iter: 200);

    [Fact]
    public void Sum_OfTheLowestRegions_IsTheWhole() => Gen.Decimal[0, 1_000_000].Select(x => Math.Round(x, 4)).Array[Tree.Count].Sample(values =>
    {
        var period = Axis.IndexOf(StatPeriod.OfYear(2019));
        var lowest = Enumerable.Range(0, Tree.Count).Where(r => Tree[r] is { Level: Kernel.Regions.RegionLevel.County, ValidTo: null }).ToList();
        var cube = Computed(lowest.Select(r => (0, period, r, (decimal?)values[r])));

        Assert.Equal(new Cell(lowest.Sum(r => values[r]), CellState.Complete, false), cube[0, period, Tree.IndexOf("990000")]);
    }, iter: 200);

    [Fact]
    public void Missing_WheneverATotalIsNotComplete_NamesAtLeastOneRegion() => Entry.List[0, 60].Sample(entries =>
    {
        var cube = Computed(entries);
        for (var t = 0; t < Axis.Count; t++)
        {
            for (var r = 0; r < Tree.Count; r++)
            {
                var complete = cube[0, t, r].State == CellState.Complete;
                Assert.True(complete ? cube.MissingRegions(0, t, r).Count == 0 : cube.MissingRegions(0, t, r).Count > 0 || !Tree.Stands(r, Axis.Periods[t].EndsOn));
            }
        }
    }, iter: 200);
}
