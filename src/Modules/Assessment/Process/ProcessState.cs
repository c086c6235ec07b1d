using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Process;

/// <summary>Where an assessment stands; <see cref="ProcessMoves"/> says what leads where.</summary>
public enum ProcessState
{
    /// <summary>Assessors are appointed, nobody has been asked yet.</summary>
    [Display(Name = "筹备中")] Preparing,

    /// <summary>Units report on themselves, the bureau checks.</summary>
    [Display(Name = "自评与核查")] Reporting,

    /// <summary>Assessors judge.</summary>
    [Display(Name = "专家评审")] Judging,

    /// <summary>Each unit knows its own result and may appeal.</summary>
    [Display(Name = "结果反馈")] Provisional,

    /// <summary>Everybody knows the results.</summary>
    [Display(Name = "已公布")] Published,

    /// <summary>Frozen with its documents.</summary>
    [Display(Name = "已归档")] Archived,
}
