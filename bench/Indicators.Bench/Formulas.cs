using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Rules.Units;

namespace Chuangpu.Indicators.Bench;

/// <summary>The quotients, written in the rule language as a bureau writes them.</summary>
internal sealed class Formulas(PeriodAxis axis, int regions)
{
    private readonly FormulaBook _book = new(Enumerable.Range(0, Province.Entered).Select(Entered));

    public CubeFormula Quotient(int numerator, int denominator) =>
        CubeFacts.Compile(_book.Read($"指标{numerator}号 / 指标{denominator}号").Rule!, Unit.Percent, _book, code => int.Parse(code[1..], null), axis, regions);

    private static Indicator Entered(int i)
    {
        var indicator = new Indicator { Code = $"E{i:000}", RegionCode = "000000" };
        indicator.Definitions.Add(new IndicatorDefinition { IndicatorCode = indicator.Code, ValidFrom = new DateOnly(2000, 1, 1), Name = $"指标{i}号", Unit = "亿元", Theme = IndicatorTheme.Input, Statement = "" });
        return indicator;
    }
}
