using System.Text;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Tables;
using Chuangpu.Plans.Contracts;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>Understands the rows of a file by the catalogue, the regions and the office that sends it, and says what is wrong with each cell.</summary>
internal sealed class ReadRows(Actor actor, IReadOnlyCollection<Indicator> indicators, IReadOnlyCollection<Region> regions, IReadOnlyCollection<BreakdownMember> members, DateOnly today)
{
    private static readonly Dictionary<string, ValueStatus> Statuses = Enum.GetValues<ValueStatus>()
        .SelectMany(s => new[] { $"{s}", DisplayText.OfEnum(s) }, (s, name) => (name, s))
        .Append(("初步核算", ValueStatus.Preliminary)).Append(("最终核实", ValueStatus.Final))
        .ToDictionary(s => s.Item1, s => s.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Total = ["", "总数", "合计", "全部", "_T"];

    private readonly Dictionary<string, Indicator?> _indicators = Named(indicators, i => i.Code, i => i.On(today).Name);
    private readonly Dictionary<string, Region?> _regions = Named(regions, r => r.Code, r => r.ValidTo is null ? r.Name : null);
    private readonly ILookup<string, BreakdownMember> _members = members.SelectMany(m => new[] { (Key: m.Code, m), (Key: m.Name, m) }).ToLookup(m => m.Key, m => m.m, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Unit, string Own), decimal?> _factors = [];

    public List<RowFault> Faults { get; } = [];

    /// <summary>What a row says, or null with the faults added.</summary>
    public ReadValue? Read(FileTable table, FileRow row)
    {
        var before = Faults.Count;
        var indicator = Find(_indicators, table.Cell(row, ValueColumn.Indicator), row, ValueColumn.Indicator, "指标目录中没有", "请按“指标目录”填写编码");
        var region = Find(_regions, RegionCell(table.Cell(row, ValueColumn.Region)), row, ValueColumn.Region, "没有这个地区：", "请填写六位行政区划代码");
        if (region is not null && !actor.Can(Capability.ManageIndicators, region.Code))
        {
            Add(row, ValueColumn.Region, $"{region.Name}不在您的管理范围内，不能导入它的数据。请删去这一行，由该地区或其上级导入。");
        }

        var period = PeriodOf(row, table.Cell(row, ValueColumn.Period), indicator);
        var definition = period is { } on ? indicator?.On(on.EndsOn) : null;
        var value = definition is null ? null : NumberOf(row, table.Cell(row, ValueColumn.Value), table.Cell(row, ValueColumn.Unit).Text, definition);
        var member = definition is null ? null : MemberOf(row, table.Cell(row, ValueColumn.Member).Text, definition);
        var status = StatusOf(row, table.Cell(row, ValueColumn.Status).Text);
        var note = table.Cell(row, ValueColumn.Note).Text;
        if (note.Length > 500)
        {
            Add(row, ValueColumn.Note, "说明最多 500 个字，请精简。");
        }

        return Faults.Count > before ? null : new(row.Number, indicator!, region!, period!.Value, member, value!.Value, status, note.Length == 0 ? null : note);
    }

    /// <summary>Adds a fault.</summary>
    public void Add(FileRow row, ValueColumn column, string message) => Faults.Add(new(row.Number, column, message));

    private T? Find<T>(Dictionary<string, T?> known, SheetCell cell, FileRow row, ValueColumn column, string unknown, string advice) where T : class
    {
        var text = cell.Text.Normalize(NormalizationForm.FormKC).Trim();
        if (text.Length > 0 && known.TryGetValue(text, out var found) && found is not null)
        {
            return found;
        }

        Add(row, column, text.Length == 0 ? $"没有填写。{advice}。" : known.ContainsKey(text) ? $"“{Short(text)}”不止一个，{advice}。" : $"{unknown}“{Short(text)}”，{advice}。");
        return null;
    }

    // Twelve digits as statistical offices write them; the last six are of towns and villages.
    private static SheetCell RegionCell(SheetCell cell) => cell.Text.Length == 12 && cell.Text.EndsWith("000000", StringComparison.Ordinal) ? cell with { Text = cell.Text[..6] } : cell;

    private StatPeriod? PeriodOf(FileRow row, SheetCell cell, Indicator? indicator)
    {
        if (StatPeriod.TryParse(cell.Text, out var period))
        {
            return period;
        }

        if (indicator is not null && cell.Day() is { } day)
        {
            // A date stands for the period it begins or ends, and any day for its month.
            var within = StatPeriod.Containing(day, indicator.On(day).Frequency);
            if (within.Frequency == Frequency.Month || day == within.StartsOn || day == within.EndsOn)
            {
                return within;
            }

            Add(row, ValueColumn.Period, $"这是日期 {day:yyyy-MM-dd}，看不出是哪个时期（Excel 可能把输入的文字自动变成了日期）。请把单元格格式改为“文本”，写成 {day.Year}、{day.Year}-Q1 或 {day.Year}-03。");
            return null;
        }

        Add(row, ValueColumn.Period, cell.Text.Length == 0 ? "没有填写，请写成 2024、2024-Q1 或 2024-03。" : $"“{Short(cell.Text)}”不是时期，请写成 2024、2024-Q1 或 2024-03。");
        return null;
    }

    private decimal? NumberOf(FileRow row, SheetCell cell, string unit, IndicatorDefinition definition)
    {
        var own = definition.Unit;
        var inPercent = own == "%" && (unit.Length == 0 || unit is "%" or "％");
        var wrong = cell.Kind switch
        {
            SheetCellKind.Date => "这是日期，不是数字（Excel 可能把输入的数字自动变成了日期）。请把单元格格式改为“数值”后重新填写。",
            SheetCellKind.Error => "单元格里的公式出错了，请改成数字。",
            SheetCellKind.Logical => "这是“是/否”，不是数字，请填写数字。",
            SheetCellKind.Percent when !inPercent => $"这是百分数，指标“{definition.Name}”的单位是“{own}”。请把单元格格式改为“数值”后填写。",
            _ => null,
        };
        var text = cell.Text.Normalize(NormalizationForm.FormKC);
        var read = wrong is null ? ReportedNumber.Read(inPercent && text.EndsWith('%') ? text[..^1] : text) : null;
        if (read is not { Succeeded: true, Value: { } number })
        {
            Add(row, ValueColumn.Value, wrong ?? read?.Problem?.Message ?? "没有数值。没有数据的行请删去；要撤回已有的数，请到该指标的页面办理。");
            return null;
        }

        if (unit.Length == 0 || unit == own)
        {
            return cell.Kind == SheetCellKind.Percent ? number * 100 : number;
        }

        if (Factor(unit, own) is not { } factor)
        {
            Add(row, ValueColumn.Unit, $"“{Short(unit)}”不能换算成“{own}”，请核对指标“{definition.Name}”的计量单位。");
            return null;
        }

        return number * factor * (cell.Kind == SheetCellKind.Percent ? 100 : 1);
    }

    private decimal? Factor(string unit, string own)
    {
        if (!_factors.TryGetValue((unit, own), out var factor))
        {
            _factors[(unit, own)] = factor = UnitScale.Factor(unit.Normalize(NormalizationForm.FormKC), own);
        }

        return factor;
    }

    private string? MemberOf(FileRow row, string text, IndicatorDefinition definition)
    {
        if (Total.Contains(text))
        {
            return null;
        }

        var found = _members[text].Where(m => definition.Breakdowns.Contains(m.BreakdownCode)).Select(m => m.Code).Distinct().ToList();
        if (found is [var one])
        {
            return one;
        }

        Add(row, ValueColumn.Member, definition.Breakdowns.Count == 0 ? $"“{definition.Name}”没有分组数据，请清空这一格。" : $"“{definition.Name}”没有分组“{Short(text)}”，请填写分组编码，总数留空。");
        return null;
    }

    private ValueStatus? StatusOf(FileRow row, string text)
    {
        var plain = text.EndsWith('数') ? text[..^1] : text;
        if (plain.Length == 0)
        {
            return null;
        }

        if (Statuses.TryGetValue(plain, out var status))
        {
            return status;
        }

        Add(row, ValueColumn.Status, $"“{Short(text)}”不是数据状态，请填写预计、快报、初步、最终或修订。");
        return null;
    }

    // A name that two share finds neither of them.
    private static Dictionary<string, T?> Named<T>(IEnumerable<T> all, Func<T, string> code, Func<T, string?> name) where T : class
    {
        var found = new Dictionary<string, T?>(StringComparer.OrdinalIgnoreCase);
        foreach (var same in all.Where(a => name(a) is not null).GroupBy(a => name(a)!))
        {
            found[same.Key] = same.Count() == 1 ? same.First() : null;
        }

        foreach (var one in all)
        {
            found[code(one)] = one;
        }

        return found;
    }

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
