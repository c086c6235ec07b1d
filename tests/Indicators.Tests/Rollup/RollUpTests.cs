using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;

namespace Chuangpu.Indicators.Tests.Rollup;

public sealed class RollUpTests
{
    private static readonly StatPeriod Y2017 = StatPeriod.OfYear(2017), Y2019 = StatPeriod.OfYear(2019);

    private static IndicatorCube Cube(CubeRule rule, RegionTree? tree = null, params CubeRule[] more) => new(
        [.. more.Prepend(rule).Select((r, i) => Cubes.Entered($"{(char)('A' + i)}", r, 4))], tree ?? Trees.Province(), PeriodAxis.Years(2016, 2019));

    private static CubeRule Over(RollUp rollUp) => new() { AcrossRegions = rollUp };

    private static CubeRule Quotient(int a, int b) => new()
    {
        Formula = new([new(a, [0, 1, 2, 3]), new(b, [0, 1, 2, 3])], (x, _) => x[1] == 0 ? null : x[0] / x[1]),
    };

    private static void Give(IndicatorCube cube, StatPeriod period, params (string Indicator, string Region, decimal Value)[] values)
    {
        foreach (var (indicator, region, value) in values)
        {
            cube.Given(indicator, region, period, value);
        }

        cube.Compute();
    }

    [Fact]
    public void Sum_AllCounties_IsExactAtEveryLevelAndLeavesTheZoneOut()
    {
        var cube = Cube(Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 0.1m), ("A", "990102", 0.2m), ("A", "990201", 1.0000001m), ("A", "990202", 3), ("A", "990171", 1000));

        Assert.Equal(new Cell(0.3m, CellState.Complete, false), cube.See("A", "990100", Y2019));
        Assert.Equal(new Cell(4.3000001m, CellState.Complete, false), cube.See("A", "990000", Y2019));
        Assert.Equal(1000, cube.See("A", "990171", Y2019).Value);
    }

    [Fact]
    public void Sum_OneCountyMissing_IsPartialAndNamesIt()
    {
        var cube = Cube(Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 5), ("A", "990201", 1), ("A", "990202", 3));

        Assert.Equal(new Cell(9, CellState.Partial, false), cube.See("A", "990000", Y2019));
        Assert.Equal(["990102"], cube.Missing("A", "990000", Y2019));
        Assert.Null(cube.See("A", "990000", Y2019).Whole);
    }

    [Fact]
    public void Sum_NothingEntered_IsMissingAndNotZero()
    {
        var cube = Cube(Over(RollUp.Sum));
        cube.Compute();

        Assert.Equal(new Cell(null, CellState.Missing, false), cube.See("A", "990000", Y2019));
        Assert.Equal(["990101", "990102", "990201", "990202"], cube.Missing("A", "990000", Y2019).Order());
    }

    [Fact]
    public void Sum_AZeroEntered_IsAValue()
    {
        var cube = Cube(Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 0), ("A", "990102", 0));

        Assert.Equal(new Cell(0, CellState.Complete, false), cube.See("A", "990100", Y2019));
    }

    [Fact]
    public void Sum_FigureEnteredAbove_GoesBeforeItsPartsAndTheGapShows()
    {
        var cube = Cube(Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 5), ("A", "990102", 4), ("A", "990100", 10), ("A", "990200", 7));

        Assert.Equal(new Cell(10, CellState.Complete, true), cube.See("A", "990100", Y2019));
        Assert.Equal(9, cube.RolledUp(0, cube.Periods.IndexOf(Y2019), cube.Regions.IndexOf("990100")).Value);
        Assert.Equal(new Cell(17, CellState.Complete, false), cube.See("A", "990000", Y2019));
        Assert.Empty(cube.Missing("A", "990000", Y2019));
    }

    [Fact]
    public void None_AnyParts_MakesNoTotal()
    {
        var cube = Cube(Over(RollUp.None));
        Give(cube, Y2019, ("A", "990101", 5), ("A", "990102", 4));

        Assert.Equal(CellState.Missing, cube.See("A", "990100", Y2019).State);
        Assert.Empty(cube.Missing("A", "990100", Y2019));
    }

    [Fact]
    public void Mean_Parts_IsThatOfTheRegionsDirectlyBelow()
    {
        var cube = Cube(Over(RollUp.Mean));
        Give(cube, Y2019, ("A", "990101", 1), ("A", "990102", 2), ("A", "990201", 3), ("A", "990202", 6));

        Assert.Equal(1.5m, cube.See("A", "990100", Y2019).Value);
        Assert.Equal(3m, cube.See("A", "990000", Y2019).Value);
    }

    [Fact]
    public void WeightedMean_Parts_WeighsByTheOtherIndicator()
    {
        var cube = Cube(Over(RollUp.WeightedMean) with { Weight = 1 }, null, Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 10), ("B", "990101", 1), ("A", "990102", 20), ("B", "990102", 3));

        Assert.Equal(new Cell(17.5m, CellState.Complete, false), cube.See("A", "990100", Y2019));
    }

    [Fact]
    public void WeightedMean_WeightMissing_IsPartial()
    {
        var cube = Cube(Over(RollUp.WeightedMean) with { Weight = 1 }, null, Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 10), ("B", "990101", 1), ("A", "990102", 20));

        Assert.Equal(new Cell(10, CellState.Partial, false), cube.See("A", "990100", Y2019));
    }

    [Fact]
    public void RatioOfSums_Parts_IsNeitherSumNorMeanOfRatios()
    {
        var cube = Cube(new() { AcrossRegions = RollUp.RatioOfSums, Numerator = 1, Denominator = 2, Factor = 100 }, null, Over(RollUp.Sum), Over(RollUp.Sum));
        Give(cube, Y2019, ("B", "990101", 1), ("C", "990101", 10), ("B", "990102", 1), ("C", "990102", 90));

        Assert.Equal(10, cube.See("A", "990101", Y2019).Value);
        Assert.Equal(new Cell(2, CellState.Complete, false), cube.See("A", "990100", Y2019));
    }

    [Fact]
    public void Formula_RolledUpInputs_IsComputedAfterThem()
    {
        var cube = Cube(Over(RollUp.Sum), null, Over(RollUp.Sum), Quotient(0, 1));
        Give(cube, Y2019, ("A", "990101", 2), ("B", "990101", 10), ("A", "990102", 1), ("B", "990102", 90));

        Assert.Equal(0.2m, cube.See("C", "990101", Y2019).Value);
        Assert.Equal(0.03m, cube.See("C", "990100", Y2019).Value);
    }

    [Fact]
    public void Formula_PartialOrZeroInputs_HasNoValue()
    {
        var cube = Cube(Over(RollUp.Sum), null, Over(RollUp.Sum), Quotient(0, 1));
        Give(cube, Y2019, ("A", "990101", 2), ("B", "990101", 0), ("A", "990102", 1));

        Assert.Equal(CellState.Missing, cube.See("C", "990101", Y2019).State);
        Assert.Equal(CellState.Missing, cube.See("C", "990100", Y2019).State);
    }

    [Fact]
    public void Formula_BeyondADecimal_HasNoValueInsteadOfAnException()
    {
        var cube = Cube(Over(RollUp.WeightedMean) with { Weight = 1 }, null, Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990101", 999_999_999_999_999), ("B", "990101", 999_999_999_999_999));

        Assert.Equal(CellState.Missing, cube.See("A", "990100", Y2019).State);
    }

    [Fact]
    public void Merger_YearsBefore_AreTheOldDistrictsTogether()
    {
        var cube = Cube(Over(RollUp.Sum));
        cube.Given("A", "990203", Y2017, 3).Given("A", "990204", Y2017, 4).Given("A", "990205", Y2017, 1).Given("A", "990202", Y2019, 8).Given("A", "990201", Y2019, 2).Compute();

        Assert.Equal(new Cell(7, CellState.Complete, false), cube.See("A", "990202", Y2017));
        Assert.Equal(8, cube.See("A", "990202", Y2019).Value);
        Assert.Equal(new Cell(8, CellState.Complete, false), cube.See("A", "990200", Y2017));
        Assert.Equal(new Cell(10, CellState.Complete, false), cube.See("A", "990200", Y2019));
        Assert.Equal(["990203", "990204"], cube.Regions.WentInto("990202").Order());
    }

    [Fact]
    public void Merger_OneOldDistrictMissing_IsNamed()
    {
        var cube = Cube(Over(RollUp.Sum));
        Give(cube, Y2017, ("A", "990203", 3), ("A", "990205", 1));

        Assert.Equal(new Cell(3, CellState.Partial, false), cube.See("A", "990202", Y2017));
        Assert.Equal(["990204"], cube.Missing("A", "990200", Y2017));
    }

    [Fact]
    public void Merger_OldDistrictEnteredForALaterYear_IsNotCounted()
    {
        var cube = Cube(Over(RollUp.Sum));
        Give(cube, Y2019, ("A", "990203", 3), ("A", "990201", 1));

        Assert.Equal(CellState.Missing, cube.See("A", "990202", Y2019).State);
        Assert.Equal(["990202"], cube.Missing("A", "990200", Y2019));
    }

    [Theory]
    [InlineData(RollUp.None)]
    [InlineData(RollUp.Mean)]
    [InlineData(RollUp.WeightedMean)]
    public void Renaming_AnyOperator_KeepsTheSeries(RollUp rollUp)
    {
        var cube = Cube(Over(rollUp) with { Weight = rollUp == RollUp.WeightedMean ? 1 : -1 }, null, Over(RollUp.Sum));
        Give(cube, Y2017, ("A", "990205", 1.5m));

        Assert.Equal(new Cell(1.5m, CellState.Complete, false), cube.See("A", "990201", Y2017));
    }

    [Fact]
    public void Split_YearsBefore_CountTheOldRegionsAndWantNothingOfTheNew()
    {
        var cube = Cube(Over(RollUp.Sum), Trees.Split());
        Give(cube, Y2017, ("A", "990203", 3), ("A", "990204", 4));

        Assert.Equal(new Cell(7, CellState.Complete, false), cube.See("A", "990200", Y2017));
        Assert.Equal(CellState.Missing, cube.See("A", "990202", Y2017).State);
    }

    [Theory]
    [InlineData(RollUp.Sum, 10d, CellState.Complete)]
    [InlineData(RollUp.Mean, 2.5, CellState.Complete)]
    [InlineData(RollUp.Last, 4d, CellState.Complete)]
    [InlineData(RollUp.None, null, CellState.Missing)]
    public void Periods_FourQuarters_MakeTheYear(RollUp rollUp, double? expected, CellState state)
    {
        var axis = PeriodAxis.Years(2019, 2019, Frequency.Quarter);
        var cube = new IndicatorCube([Cubes.Entered("A", new() { AcrossRegions = RollUp.Sum, AcrossPeriods = rollUp }, axis.Count)], Trees.Province(), axis);
        for (var q = 1; q <= 4; q++)
        {
            cube.Given("A", "990101", StatPeriod.OfQuarter(2019, q), q);
        }

        cube.Compute();
        Assert.Equal(new Cell((decimal?)expected, state, false), cube.See("A", "990101", Y2019));
    }

    [Fact]
    public void Periods_LastQuarterMissing_SumIsPartialAndStockIsMissing()
    {
        var axis = PeriodAxis.Years(2019, 2019, Frequency.Quarter);
        var cube = new IndicatorCube(
            [Cubes.Entered("A", new() { AcrossPeriods = RollUp.Sum }, axis.Count), Cubes.Entered("B", new() { AcrossPeriods = RollUp.Last }, axis.Count)], Trees.Province(), axis);
        for (var q = 1; q <= 3; q++)
        {
            cube.Given("A", "990101", StatPeriod.OfQuarter(2019, q), q).Given("B", "990101", StatPeriod.OfQuarter(2019, q), q);
        }

        cube.Compute();
        Assert.Equal(new Cell(6, CellState.Partial, false), cube.See("A", "990101", Y2019));
        Assert.Equal(CellState.Missing, cube.See("B", "990101", Y2019).State);
    }

    [Fact]
    public void Cube_IndicatorsThatNeedEachOther_AreRefused() =>
        Assert.Throws<InvalidOperationException>(() => Cube(Quotient(1, 1), null, Quotient(0, 0)));
}
