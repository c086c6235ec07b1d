using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Regions;

/// <summary>The level of an administrative region.</summary>
public enum RegionLevel
{
    /// <summary>The whole country.</summary>
    [Display(Name = "国家")] National,

    /// <summary>A province, autonomous region or municipality.</summary>
    [Display(Name = "省级")] Province,

    /// <summary>A prefecture-level city.</summary>
    [Display(Name = "市级")] Prefecture,

    /// <summary>A county, district or county-level city.</summary>
    [Display(Name = "县级")] County,

    /// <summary>A development zone under a prefecture; not a region of GB/T 2260, so it never counts in a sum of counties.</summary>
    [Display(Name = "开发区")] Zone,
}
