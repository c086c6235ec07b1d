using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Register;

/// <summary>What an enterprise is to another.</summary>
public enum RelationKind
{
    /// <summary>Holds the majority of the other.</summary>
    [Display(Name = "控股")] Controls,

    /// <summary>Both are held by the same hand.</summary>
    [Display(Name = "同一控制")] JointlyControlled,

    /// <summary>Holds a minority of the other.</summary>
    [Display(Name = "参股")] Holds,

    /// <summary>Supplies the other.</summary>
    [Display(Name = "供应商")] Supplies,
}
