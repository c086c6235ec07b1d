using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Library;

/// <summary>How an enterprise comes by what a clause awards.</summary>
public enum AwardMode
{
    /// <summary>免申即享: the platform finds it, the enterprise confirms.</summary>
    [Display(Name = "免申即享")]
    Automatic,

    /// <summary>The enterprise applies, with evidence.</summary>
    [Display(Name = "申请兑现")]
    Application,
}
