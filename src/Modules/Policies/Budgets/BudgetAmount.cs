using Chuangpu.Kernel.Results;

namespace Chuangpu.Policies.Budgets;

/// <summary>An amount typed in 万元, exact to the 分.</summary>
internal static class BudgetAmount
{
    private const decimal FenOfWan = 1_000_000m, Most = 1_000_000_000m;

    public static Result<long> Read(decimal wan, string field) =>
        wan <= 0 ? new Problem("budget.amount", "总额应大于 0，请核对。", field)
        : wan > Most ? new Problem("budget.amount", "总额过大，请核对是否把“元”当成了“万元”。", field)
        : wan * FenOfWan is var fen && fen != decimal.Truncate(fen) ? new Problem("budget.amount", "总额最多精确到分（万元后六位小数），请核对。", field)
        : (long)fen;
}
