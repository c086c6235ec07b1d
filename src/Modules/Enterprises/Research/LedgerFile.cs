using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Research;

/// <summary>Reads a file of ledger entries: 项目, 凭证日期, 费用类别, 研发方式, 金额, 凭证号, 摘要, in any order of columns.</summary>
internal static class LedgerFile
{
    public const int MostRows = 5000;

    public static readonly IReadOnlyList<string> Columns = ["项目", "凭证日期", "费用类别", "研发方式", "金额", "凭证号", "摘要"];

    private static readonly Dictionary<string, ExpenseCategory> Categories = Enum.GetValues<ExpenseCategory>().ToDictionary(c => DisplayText.OfEnum(c));
    private static readonly Dictionary<string, ExpenseMode> Modes = Enum.GetValues<ExpenseMode>().ToDictionary(m => DisplayText.OfEnum(m).Split('（')[0]);

    /// <summary>The rows, or why the file cannot be read at all.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ledger">Whose it is, with the projects it may name.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="today">No voucher is later.</param>
    public static Result<IReadOnlyList<LedgerRow>> Read(MemoryStream file, LedgerYear ledger, string by, DateTime now, DateOnly today)
    {
        var table = TableFile.Read(file, MostRows + 1);
        if (!table.Succeeded)
        {
            return table.Problem;
        }

        if (table.Value.Rows is not [var head, _, ..])
        {
            return new Problem("ledger.empty", "文件里没有分录。第一行是列名，从第二行起一行一条。");
        }

        if (table.Value.MergedBelow(head.Number) is { } merged)
        {
            return merged;
        }

        var at = Columns.ToDictionary(c => c, c => head.Cells.Select(f => f.Text.Trim()).ToList().IndexOf(c));
        var absent = at.Where(c => c.Value < 0 && c.Key != "摘要").Select(c => c.Key).ToList();
        return absent.Count > 0
            ? new Problem("ledger.columns", $"文件缺少列：{string.Join("、", absent)}。请用下载的样表填写。")
            : table.Value.Rows.Skip(1).Select(l => Row(l, at, ledger, by, now, today)).ToList();
    }

    private static LedgerRow Row(FileRow line, Dictionary<string, int> at, LedgerYear ledger, string by, DateTime now, DateOnly today)
    {
        SheetCell CellOf(string column) => at[column] is >= 0 and var i && i < line.Cells.Count ? line.Cells[i] : SheetCell.Nothing;
        string Cell(string column) => CellOf(column).Text.Trim();
        LedgerRow Wrong(string column, string message) => new(line.Number, null, $"“{column}”列：{message}");

        var project = ledger.Projects.FirstOrDefault(p => p.Name == Cell("项目"));
        if (project is null)
        {
            return Wrong("项目", $"没有研发项目“{Cell("项目")}”，请先登记项目，或改成已登记的名称。");
        }

        if (CellOf("凭证日期").Day() is not { } date)
        {
            return Wrong("凭证日期", $"“{Cell("凭证日期")}”不是日期，应写成 2024-03-01。");
        }

        if (!Categories.TryGetValue(Cell("费用类别"), out var category))
        {
            return Wrong("费用类别", $"没有“{Cell("费用类别")}”，应是{string.Join("、", Categories.Keys)}之一。");
        }

        if (!Modes.TryGetValue(Cell("研发方式").Split('（')[0], out var mode))
        {
            return Wrong("研发方式", $"没有“{Cell("研发方式")}”，应是{string.Join("、", Modes.Keys)}之一。");
        }

        var amount = ReportedNumber.Read(Cell("金额"));
        if (!amount.Succeeded || amount.Value is not { } yuan)
        {
            return Wrong("金额", amount.Problem?.Message ?? "没有填写，请填写以元计的数。");
        }

        if (Cell("凭证号") is not { Length: > 0 and <= 40 } voucher)
        {
            return Wrong("凭证号", "请填写凭证号，最多 40 个字。");
        }

        var note = Cell("摘要") is { Length: > 0 } text ? text : null;
        if (note?.Length > 200)
        {
            return Wrong("摘要", "最多 200 个字，请精简。");
        }

        return EntryRules.Check(date, yuan, note, project, today) is { } problem
            ? new(line.Number, null, problem.Message)
            : new(line.Number, new LedgerEntry
            {
                EnterpriseId = ledger.EnterpriseId,
                ProjectId = project.Id,
                Date = date,
                Category = category,
                Mode = mode,
                AmountFen = EntryRules.Fen(yuan)!.Value,
                Voucher = voucher,
                Note = note,
                EnteredBy = by,
                EnteredAt = now,
            }, null);
    }
}
