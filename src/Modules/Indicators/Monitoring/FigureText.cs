using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Monitoring;

/// <summary>Figures in words.</summary>
public static class FigureText
{
    /// <summary>A value with the decimals of its definition.</summary>
    public static string Of(IndicatorDefinition definition, decimal value) => NumberFormat.Text(value, definition.Decimals);

    /// <summary>A value with its unit.</summary>
    public static string WithUnit(IndicatorDefinition definition, decimal value) =>
        $"{Of(definition, value)}{(definition.Unit is "" or "%" ? definition.Unit : $" {definition.Unit}")}";

    /// <summary>How a figure came about: 最终数, 公式计算, 下级汇总.</summary>
    public static string Origin(IndicatorDefinition definition, Cell cell, IndicatorValue? entry) => cell switch
    {
        { State: CellState.Missing } => "无数据",
        _ when definition.IsDerived => "公式计算",
        { Entered: true } => $"{(entry is null ? "" : DisplayText.OfEnum(entry.Status))}数",
        _ when definition.AcrossRegions == RollUp.RatioOfSums => "分子除以分母",
        { State: CellState.Partial } => "汇总不完整",
        _ => "汇总",
    };

    /// <summary>Growth on the year before: percent, or percentage points where the unit is percent; null when either is no whole figure.</summary>
    public static decimal? Change(IndicatorDefinition definition, Cell now, Cell before) => (now.Whole, before.Whole) switch
    {
        ({ } value, { } old) when definition.Unit == "%" => value - old,
        ({ } value, { } old) when old > 0 => (value / old - 1) * 100,
        _ => null,
    };

    /// <summary>+5.2%, −0.13 个百分点.</summary>
    public static string ChangeWords(IndicatorDefinition definition, decimal change) =>
        $"{(change > 0 ? "+" : change < 0 ? "−" : "")}{NumberFormat.Text(Math.Abs(change), definition.Unit == "%" ? 2 : 1)}{(definition.Unit == "%" ? " 个百分点" : "%")}";

    /// <summary>Good, bad or neither, by the direction of the indicator.</summary>
    public static Tone ToneOf(IndicatorDefinition definition, decimal? change) => (definition.Direction, change) switch
    {
        (Direction.Up, > 0) or (Direction.Down, < 0) => Tone.Ok,
        (Direction.Up, < 0) or (Direction.Down, > 0) => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>Why there is no figure.</summary>
    public static string Why(IndicatorDefinition definition) =>
        definition.IsDerived || definition.AcrossRegions == RollUp.RatioOfSums ? "公式中的指标缺数、不完整或除数为 0" : "还没有填报";
}
