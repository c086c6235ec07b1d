using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Contracts;

/// <summary>The size of an enterprise by 统计上大中小微型企业划分办法（2017）, small first.</summary>
public enum SizeClass
{
    /// <summary>Industry or figures are not known.</summary>
    [Display(Name = "未划型")] Unknown,

    /// <summary>Micro.</summary>
    [Display(Name = "微型")] Micro,

    /// <summary>Small.</summary>
    [Display(Name = "小型")] Small,

    /// <summary>Medium.</summary>
    [Display(Name = "中型")] Medium,

    /// <summary>Large.</summary>
    [Display(Name = "大型")] Large,
}
