using System.Globalization;
using System.Text;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Indicators.Collection.Workbooks;

/// <summary>What a filled template says. Columns are found by their heads and rows by their codes, so both may have moved.</summary>
internal sealed class ReadTemplate
{
    private readonly SheetGrid _grid;
    private readonly UnitReport _report;
    private readonly List<CellFault> _faults = [];
    private readonly Dictionary<Guid, string?> _numbers = [];
    private readonly Dictionary<Guid, string> _cells = [];

    private ReadTemplate(SheetGrid grid, UnitReport report) => (_grid, _report) = (grid, report);

    /// <summary>Reads all, or says all that is wrong.</summary>
    public static Reading Of(SheetGrid grid, UnitReport report)
    {
        var reading = new ReadTemplate(grid, report);
        var head = reading.FindHead();
        if (reading.CheckMark(head.Row) && head.Row > 0)
        {
            reading.ReadRows(head.Row, head.Columns);
        }

        return new(reading._numbers, reading._cells, reading._faults, head.Row);
    }

    private (int Row, Dictionary<string, int> Columns) FindHead()
    {
        string[] needed = [TemplateLayout.Code, TemplateLayout.Measure, TemplateLayout.Value];
        var best = Enumerable.Range(1, Math.Min(_grid.Rows, 60))
            .Select(row => (Row: row, Columns: _grid.Row(row).GroupBy(c => Plain(c.Cell.Text)).ToDictionary(g => g.Key, g => g.First().Column)))
            .Where(r => needed.Any(r.Columns.ContainsKey)).MaxBy(r => TemplateLayout.Heads.Count(r.Columns.ContainsKey));
        if (best.Columns is null)
        {
            _faults.Add(new("A1", $"找不到表头（{string.Join("、", needed)}）。这不是填报模板，请重新下载模板填写。"));
            return (0, []);
        }

        foreach (var name in needed.Where(n => !best.Columns.ContainsKey(n)))
        {
            _faults.Add(new($"A{best.Row}", $"第 {best.Row} 行的表头缺少“{name}”一列，可能被改名或删除。请把列名改回“{name}”，或重新下载模板。"));
        }

        return needed.All(best.Columns.ContainsKey) ? best : (0, []);
    }

    // The mark says which report a template was made for; the words beside it say what to tell about another one.
    private bool CheckMark(int headRow)
    {
        var labels = new Dictionary<string, (string Cell, string Text)>();
        foreach (var row in Enumerable.Range(1, headRow > 0 ? headRow - 1 : Math.Min(_grid.Rows, 60)))
        {
            foreach (var (column, cell) in _grid.Row(row))
            {
                labels.TryAdd(Plain(cell.Text), ($"{TemplateLayout.Letters(column + 1)}{row}", _grid[row, column + 1].Text));
            }
        }

        if (!labels.TryGetValue(TemplateLayout.Mark, out var mark) || !Guid.TryParse(mark.Text, out var id))
        {
            _faults.Add(new(mark.Cell ?? "A7", "找不到“模板标识”，无法确认是哪一份报表的模板。请重新下载模板，把数据填到新模板中。"));
            return false;
        }

        if (id == _report.Id)
        {
            return true;
        }

        var (form, period) = (_report.Round.Form, _report.Round.Period);
        var (named, version, when, unit) = (labels.GetValueOrDefault(TemplateLayout.Form), labels.GetValueOrDefault(TemplateLayout.Version), labels.GetValueOrDefault(TemplateLayout.Period), labels.GetValueOrDefault(TemplateLayout.Unit));
        _faults.Add(named.Text is { Length: > 0 } && named.Text != form.Name ? new(named.Cell, $"这是“{named.Text}”的模板，本次填报的是“{form.Name}”。请下载本表的模板。")
            : when.Text is { Length: > 0 } && when.Text != period.Words ? new(when.Cell, $"这是{when.Text}的模板，本次填报的是{period.Words}。请下载本期的模板，把数据填到新模板中。")
            : version.Text is { Length: > 0 } && version.Text != $"第 {form.Number} 版" ? new(version.Cell, $"这是报表{version.Text}的模板，本次使用第 {form.Number} 版。请下载新版模板，把数据填到新模板中。")
            : new(unit.Cell ?? mark.Cell, "这是其他单位的模板，不能用于本单位。请在本页下载本单位的模板。"));
        return false;
    }

    private void ReadRows(int head, Dictionary<string, int> columns)
    {
        var rows = _report.Round.Form.Rows.ToDictionary(TemplateLayout.CodeOf);
        foreach (var range in _grid.Merged.Where(m => SheetGrid.RowsOf(m).Last >= head))
        {
            _faults.Add(new(range.Split(':')[0], $"{range} 是合并单元格，无法对应到行和列。请取消合并后重新填写。"));
        }

        for (var at = head + 1; at <= _grid.Rows; at++)
        {
            var code = Plain(_grid[at, columns[TemplateLayout.Code]].Text);
            var cell = $"{TemplateLayout.Letters(columns[TemplateLayout.Code])}{at}";
            if (code.Length == 0)
            {
                if (_grid[at, columns[TemplateLayout.Value]].Text.Length > 0)
                {
                    _faults.Add(new(cell, "这一行填了数，但没有指标代码。请恢复模板中的指标代码，或删去这一行。"));
                }

                continue;
            }

            if (!rows.TryGetValue(code, out var row))
            {
                _faults.Add(new(cell, $"本表没有指标代码“{Short(code)}”。请删去这一行，或恢复模板中的代码。"));
            }
            else if (_numbers.ContainsKey(row.Id))
            {
                _faults.Add(new(cell, $"指标代码“{code}”重复出现，前面在 {_cells[row.Id]}。请只保留一行。"));
            }
            else
            {
                ReadRow(row, at, columns);
            }
        }

        foreach (var row in _report.Round.Form.Rows.Where(r => !_numbers.ContainsKey(r.Id)).OrderBy(r => r.Ordinal))
        {
            _faults.Add(new(null, $"缺少“{row.Title(_report.Round.Period)}”（{TemplateLayout.CodeOf(row)}）一行。请重新下载模板，不要删行。"));
        }
    }

    private void ReadRow(FormRow row, int at, Dictionary<string, int> columns)
    {
        var (value, measure) = (_grid[at, columns[TemplateLayout.Value]], _grid[at, columns[TemplateLayout.Measure]]);
        var cell = $"{TemplateLayout.Letters(columns[TemplateLayout.Value])}{at}";
        var unit = row.Unit(_report.Round.Period);
        (_cells[row.Id], _numbers[row.Id]) = (cell, value.Text);
        if (Plain(measure.Text) != Plain(unit))
        {
            _faults.Add(new($"{TemplateLayout.Letters(columns[TemplateLayout.Measure])}{at}", $"计量单位是“{measure.Text}”，本表要求“{unit}”。请把数据换算成{unit}，并把计量单位改回“{unit}”。"));
        }

        var fault = value switch
        {
            { Kind: SheetCellKind.Date } => "这是日期，不是数字（Excel 可能把输入的数字自动变成了日期）。请把单元格格式改为“数值”后重新填写。",
            { Kind: SheetCellKind.Error } => $"公式出错（{value.Text}）。请改正公式，或直接填写数字。",
            { Kind: SheetCellKind.Logical } => "这是逻辑值，不是数字。请填写数字。",
            { Kind: SheetCellKind.Percent } when unit != "%" => $"这是百分数，本行的计量单位是“{unit}”。请把单元格格式改为“数值”后填写。",
            // A cell shown as 5% holds 0.05; a row counted in percent wants 5.
            { Kind: SheetCellKind.Percent } => Percent(row, value.Text),
            _ => ReportedNumber.Read(value.Text).Problem?.Message,
        };
        if (fault is not null)
        {
            _faults.Add(new(cell, fault));
        }
    }

    private string? Percent(FormRow row, string text)
    {
        var read = ReportedNumber.Read(text);
        _numbers[row.Id] = read.Succeeded && read.Value is { } share ? (share * 100).ToString("0.######", CultureInfo.InvariantCulture) : text;
        return read.Problem?.Message;
    }

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";

    /// <summary>What was read.</summary>
    /// <param name="Numbers">What was typed, by row of the form.</param>
    /// <param name="Cells">Where, by row of the form.</param>
    /// <param name="Faults">What cannot be taken; then nothing is.</param>
    /// <param name="HeadRow">The row of the heads, 0 when there is none.</param>
    public sealed record Reading(IReadOnlyDictionary<Guid, string?> Numbers, IReadOnlyDictionary<Guid, string> Cells, IReadOnlyList<CellFault> Faults, int HeadRow);
}
