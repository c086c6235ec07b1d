using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Finder;

/// <summary>How an enterprise stands to a clause.</summary>
public enum FinderState
{
    /// <summary>Entitled, with something to be paid.</summary>
    [Display(Name = "可以享受")]
    Entitled,

    /// <summary>Not entitled, and little is missing.</summary>
    [Display(Name = "接近")]
    Nearly,

    /// <summary>No condition fails, but facts are missing.</summary>
    [Display(Name = "待补充资料")]
    Missing,

    /// <summary>Entitled, but what it may get has been awarded already.</summary>
    [Display(Name = "已享受到上限")]
    Used,

    /// <summary>Not entitled.</summary>
    [Display(Name = "不符合")]
    Not,
}
