using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Departments;

/// <summary>What of a department's tasks an item of kind 任务完成情况 counts.</summary>
public enum TaskMeasure
{
    /// <summary>The four below by 4 : 3 : 2 : 1.</summary>
    [Display(Name = "任务综合分")] Mark,

    /// <summary>Of tasks and milestones due in the year (and what was overdue before), the share met by its day.</summary>
    [Display(Name = "按期完成率")] OnTime,

    /// <summary>Of tasks under way in the year, the share whose confirmed progress is not below the share of time gone.</summary>
    [Display(Name = "进度达标率")] Progress,

    /// <summary>Of tasks under way in the year, the share with a report of the year that was confirmed.</summary>
    [Display(Name = "进展确认率")] Confirmed,

    /// <summary>Of the confirmed reports of the year, the share proved by files.</summary>
    [Display(Name = "佐证完备率")] Evidence,
}
