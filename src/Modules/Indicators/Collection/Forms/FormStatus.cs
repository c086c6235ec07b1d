using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>Where a version of a form stands.</summary>
public enum FormStatus
{
    /// <summary>Being designed.</summary>
    [Display(Name = "设计中")] Draft,

    /// <summary>Fixed; rounds are opened with it.</summary>
    [Display(Name = "已发布")] Published,

    /// <summary>A newer version was published; rounds opened with it go on.</summary>
    [Display(Name = "已被新版取代")] Superseded,
}
