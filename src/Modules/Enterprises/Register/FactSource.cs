using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Register;

/// <summary>Where a fact about an enterprise comes from.</summary>
public enum FactSource
{
    /// <summary>The enterprise filled it in.</summary>
    [Display(Name = "企业填报")] Enterprise,

    /// <summary>The bureau entered it.</summary>
    [Display(Name = "科技部门录入")] Bureau,

    /// <summary>Taken in from a file.</summary>
    [Display(Name = "导入")] Import,

    /// <summary>Another department gave it.</summary>
    [Display(Name = "部门共享")] Department,

    /// <summary>Corrected after the enterprise objected.</summary>
    [Display(Name = "异议更正")] Objection,

    /// <summary>Invented for the demo region.</summary>
    [Display(Name = "演示数据")] Demo,
}
