using Chuangpu.Kernel.Results;

namespace Chuangpu.Enterprises.Research;

/// <summary>What an intangible asset must be, from a form or a file.</summary>
internal static class AssetRules
{
    /// <summary>What forbids it, or null.</summary>
    /// <param name="request">What is asked, complete in itself.</param>
    /// <param name="project">The project it came out of.</param>
    /// <param name="standing">Whether that project has an asset.</param>
    /// <param name="cost">What was capitalised for the project.</param>
    /// <param name="today">No asset can be used later.</param>
    public static Problem? Check(AddAsset.Request request, ResearchProject project, bool standing, IReadOnlyList<LedgerEntry> cost, DateOnly today)
    {
        var usable = MonthOf(request.UsableFrom!.Value);
        return standing ? new Problem("asset.project", $"项目“{project.Name}”已登记过无形资产；一个项目形成几项资产的，请分项目登记支出。", nameof(AddAsset.Request.ProjectId))
            : usable > today ? new Problem("asset.month", "达到预定用途的月份晚于今天，请核对。", nameof(AddAsset.Request.UsableFrom))
            : usable < MonthOf(project.StartsOn) ? new Problem("asset.month", $"达到预定用途的月份早于项目“{project.Name}”的开始日期，请核对。", nameof(AddAsset.Request.UsableFrom))
            : cost.Sum(e => e.AmountFen) <= 0 ? new Problem("asset.cost", $"项目“{project.Name}”没有登记资本化的支出，无法形成资产成本。请先把开发阶段的支出登记为资本化。", nameof(AddAsset.Request.ProjectId))
            : cost.Max(e => e.Date) is var last && last >= usable.AddMonths(1) ? new Problem("asset.cost", $"项目“{project.Name}”有 {last:yyyy-MM-dd} 的资本化支出，晚于达到预定用途的月份。请核对月份，或把此后的支出冲回并登记为费用化。", nameof(AddAsset.Request.UsableFrom))
            : null;
    }

    /// <summary>Why no more can be capitalised for a project that has an asset, or null.</summary>
    public static Problem? Closed(ResearchProject project, bool hasAsset) => !hasAsset ? null
        : new Problem("entry.capitalised", $"项目“{project.Name}”已形成无形资产，成本不能再变动。达到预定用途以后的支出登记为费用化；资产登记有误的，先撤销资产登记。", "IsCapitalised");

    /// <summary>The asset as it is kept.</summary>
    public static IntangibleAsset Asset(AddAsset.Request request, ResearchProject project, string by, DateTime now) => new()
    {
        EnterpriseId = project.EnterpriseId,
        ProjectId = project.Id,
        Name = request.Name!.Trim(),
        RightNumber = string.IsNullOrWhiteSpace(request.RightNumber) ? null : request.RightNumber.Trim(),
        UsableFrom = MonthOf(request.UsableFrom!.Value),
        LifeMonths = request.LifeMonths!.Value,
        LifeBasis = string.IsNullOrWhiteSpace(request.LifeBasis) ? null : request.LifeBasis.Trim(),
        EnteredBy = by,
        EnteredAt = now,
    };

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
