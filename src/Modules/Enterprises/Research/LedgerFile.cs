using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Research;

/// <summary>Reads a file of ledger entries: 项目, 凭证日期, 费用类别, 研发方式, 会计处理, 金额, 凭证号, 摘要, in any order of columns.</summary>
internal static class LedgerFile
{
    public const int MostRows = 5000;

    public static readonly IReadOnlyList<string> Columns = ["项目", "凭证日期", "费用类别", "研发方式", "会计处理", "金额", "凭证号", "摘要"];

    /// <summary>The columns a file may do without.</summary>
    public static readonly IReadOnlyList<string> Optional = ["会计处理", "摘要"];

    private static readonly Dictionary<string, ExpenseCategory> Categories = Enum.GetValues<ExpenseCategory>().ToDictionary(c => DisplayText.OfEnum(c));
    private static readonly Dictionary<string, ExpenseMode> Modes = Enum.GetValues<ExpenseMode>().ToDictionary(m => DisplayText.OfEnum(m).Split('（')[0]);

    /// <summary>The rows, or why the file cannot be read at all.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ledger">Whose it is, with the projects it may name.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="today">No voucher is later.</param>
    public static Result<IReadOnlyList<LedgerRow>> Read(MemoryStream file, LedgerYear ledger, string by, DateTime now, DateOnly today) =>
        RowsOfFile.Read(file, MostRows, Columns, Optional, "ledger", (number, cell) => Row(number, cell, ledger, by, now, today));

    private static LedgerRow Row(int number, Func<string, SheetCell> cellOf, LedgerYear ledger, string by, DateTime now, DateOnly today)
    {
        string Cell(string column) => cellOf(column).Text.Trim();
        LedgerRow Wrong(string column, string message) => new(number, null, $"“{column}”列：{message}");

        var project = ledger.Projects.FirstOrDefault(p => p.Name == Cell("项目"));
        if (project is null)
        {
            return Wrong("项目", $"没有研发项目“{Cell("项目")}”，请先登记项目，或改成已登记的名称。");
        }

        if (cellOf("凭证日期").Day() is not { } date)
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

        if (Cell("会计处理") is not ("" or "费用化" or "资本化"))
        {
            return Wrong("会计处理", $"没有“{Cell("会计处理")}”，应是费用化或资本化；不填按费用化。");
        }

        var capitalised = Cell("会计处理") == "资本化";
        if (capitalised && AssetRules.Closed(project, ledger.Assets.Any(a => a.ProjectId == project.Id)) is { } closed)
        {
            return new(number, null, closed.Message);
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
            ? new(number, null, problem.Message)
            : new(number, new LedgerEntry
            {
                EnterpriseId = ledger.EnterpriseId,
                ProjectId = project.Id,
                Date = date,
                Category = category,
                Mode = mode,
                IsCapitalised = capitalised,
                AmountFen = EntryRules.Fen(yuan)!.Value,
                Voucher = voucher,
                Note = note,
                EnteredBy = by,
                EnteredAt = now,
            }, null);
    }
}
