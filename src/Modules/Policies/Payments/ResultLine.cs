using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Policies.Payments;

/// <summary>One payment's result as a file gives it; what cannot be read is null.</summary>
internal sealed record ResultLine(int Line, string Number, long? AmountFen, bool? IsPaid, DateOnly? Day, string Failure)
{
    public static ResultLine Read(FileRow row, List<string> head)
    {
        SheetCell Cell(string column) => head.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at] : SheetCell.Nothing;
        // The apostrophe by which a spreadsheet was told that a number is text.
        string Field(string column) => Cell(column).Text.TrimStart('\'').Trim();
        var amount = ReportedNumber.Read(Field(ResultColumns.Amount)) is { Succeeded: true, Value: { } yuan }
            && yuan is >= 0 and < 1_000_000_000_000m && yuan * 100 == decimal.Truncate(yuan * 100) ? (long)(yuan * 100) : (long?)null;
        return new ResultLine(row.Number, Field(ResultColumns.Number), amount, Field(ResultColumns.Result) switch { ResultColumns.Paid => true, ResultColumns.Failed => false, _ => null }, Cell(ResultColumns.Day).Day(), Field(ResultColumns.Failure));
    }

    /// <summary>Why it does not fit, or null.</summary>
    public string? Against(PaymentOrder? order, Actor actor, DateOnly today) =>
        Number.Length == 0 ? "没有单号"
        : order is null ? "没有这个单号，或不属于本地区"
        : AmountFen is null ? "金额不是数字"
        : AmountFen != order.AmountFen ? $"金额与拨付单不符，应为 {order.AmountFen / 100m:0.00}"
        : IsPaid is null ? $"结果应为“{ResultColumns.Paid}”或“{ResultColumns.Failed}”"
        : Day is null ? "日期看不懂，应写成 2025-06-30"
        : Day > today ? "日期晚于今天"
        : IsPaid == false && Failure.Length == 0 ? "失败的没有写退票原因"
        : Failure.Length > 200 ? "退票原因超过 200 个字"
        : SendPayments.IsApprover(order, actor) ? "该事项由您批准，须由另一位工作人员导入结果"
        : order.State == PaymentState.Waiting ? "该拨付单还没有送拨"
        : order.State == PaymentState.Sent || (order.State == PaymentState.Paid) == IsPaid ? null
        : $"该拨付单已登记为“{WebKit.DisplayText.OfEnum(order.State)}”，与文件不一致";
}
