using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Import;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Handed in, not begun.</summary>
    [Display(Name = "排队")] Queued,

    /// <summary>Being read.</summary>
    [Display(Name = "读取中")] Reading,

    /// <summary>Read; a person decides on what was found.</summary>
    [Display(Name = "待复核")] Review,

    /// <summary>Reviewed; waits for a second person.</summary>
    [Display(Name = "待发布")] Submitted,

    /// <summary>The file could not be read.</summary>
    [Display(Name = "失败")] Failed,

    /// <summary>In the register.</summary>
    [Display(Name = "已发布")] Published,

    /// <summary>Given up by a person.</summary>
    [Display(Name = "已放弃")] Abandoned,
}
