using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Assessment.Schemes;

/// <summary>What the members of a group are.</summary>
public enum GroupKind
{
    /// <summary>Counties, districts, county-level cities; or prefectures where a province assesses.</summary>
    [Display(Name = "市县")] Regions,

    /// <summary>Development zones.</summary>
    [Display(Name = "开发区")] Zones,

    /// <summary>Departments that lead tasks of the plan.</summary>
    [Display(Name = "部门")] Departments,
}
