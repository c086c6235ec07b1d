using System.Xml;
using Chuangpu.Indicators.Collection.Forms;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>The words by which a template is written and found again. Places are free: whoever moves a column is still understood.</summary>
internal static class TemplateLayout
{
    /// <summary>The labels above the table; the value stands right of its label.</summary>
    public const string Form = "报表", Version = "版本", Period = "时期", Unit = "填报单位", Region = "地区代码", Mark = "模板标识";

    /// <summary>The heads of the table.</summary>
    public const string Number = "序号", Code = "指标代码", Indicator = "指标", Measure = "计量单位", LastYear = "上年同期", Value = "本期数", Hint = "填报提示";

    /// <summary>The head of the column added to a workbook that goes back with faults.</summary>
    public const string Verdict = "核对结果";

    /// <summary>More rows are no filled template.</summary>
    public const int MostRows = 2_000;

    public static IReadOnlyList<string> Heads { get; } = [Number, Code, Indicator, Measure, LastYear, Value, Hint];

    /// <summary>What a row is found by.</summary>
    public static string CodeOf(FormRow row) => row.MemberCode is null ? row.IndicatorCode : $"{row.IndicatorCode}|{row.MemberCode}";

    /// <summary>A column's letters, from 1.</summary>
    public static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    /// <summary>Without what XML cannot carry.</summary>
    public static string Sound(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value >= 0x10000 || XmlConvert.IsXmlChar((char)r.Value)));
}
