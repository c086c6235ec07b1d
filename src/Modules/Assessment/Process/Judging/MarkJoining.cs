using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>How the marks of several assessors become one.</summary>
public enum MarkJoining
{
    /// <summary>The mean.</summary>
    [Display(Name = "平均分")] Mean,

    /// <summary>The mean without the highest and the lowest, where there are at least four; else the mean.</summary>
    [Display(Name = "去掉最高最低分后平均")] Trimmed,
}
