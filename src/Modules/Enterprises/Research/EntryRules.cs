using Chuangpu.Kernel.Results;

namespace Chuangpu.Enterprises.Research;

/// <summary>What an entry must be, from a form or a file.</summary>
internal static class EntryRules
{
    private const decimal Most = 100_000_000_000m;

    /// <summary>The amount in 分, or null where it is 0, no whole 分, or beyond a thousand 亿元.</summary>
    public static long? Fen(decimal yuan) => yuan != 0 && Math.Abs(yuan) <= Most && yuan * 100 == decimal.Truncate(yuan * 100) ? (long)(yuan * 100) : null;

    /// <summary>What is wrong with an entry, or null.</summary>
    public static Problem? Check(DateOnly date, decimal yuan, string? note, ResearchProject project, DateOnly today) =>
        date > today ? new Problem("entry.date", "凭证日期晚于今天，请核对。", "Date")
        : date.Year < 2016 ? new Problem("entry.date", "凭证日期早于 2016 年；此前的支出不适用现行的加计扣除，请不要登记。", "Date")
        : date < project.StartsOn || date > project.EndsOn ? new Problem("entry.project", $"凭证日期不在项目“{project.Name}”的起止日期之内，请核对日期或换一个项目。", "Date")
        : Fen(yuan) is null ? new Problem("entry.amount", "金额应是不为 0 的数，以元计，最多两位小数，不超过一千亿元。", "Amount")
        : yuan < 0 && string.IsNullOrWhiteSpace(note) ? new Problem("entry.note", "冲减的（负数）请在摘要中写明原因，例如下脚料收入。", "Note")
        : null;
}
