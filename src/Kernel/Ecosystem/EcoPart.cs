using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Ecosystem;

/// <summary>The five sub-ecosystems of a region's innovation ecosystem.</summary>
public enum EcoPart
{
    /// <summary>Enterprises and what they make.</summary>
    [Display(Name = "产业")] Industry,

    /// <summary>Platforms, projects and results of research.</summary>
    [Display(Name = "科技")] Technology,

    /// <summary>People.</summary>
    [Display(Name = "人才")] Talent,

    /// <summary>Money.</summary>
    [Display(Name = "金融")] Finance,

    /// <summary>Plans, policies and who answers for them.</summary>
    [Display(Name = "制度文化")] Institutions,
}
