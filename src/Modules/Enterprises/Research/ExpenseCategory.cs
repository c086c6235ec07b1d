using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Research;

/// <summary>The categories of R&amp;D expense that the super-deduction knows (财税〔2015〕119号); the first five count in full.</summary>
public enum ExpenseCategory
{
    /// <summary>Pay of those who do research.</summary>
    [Display(Name = "人员人工费用")] Personnel,

    /// <summary>Material, energy, trial moulds, rent of instruments.</summary>
    [Display(Name = "直接投入费用")] Materials,

    /// <summary>Depreciation of instruments and equipment.</summary>
    [Display(Name = "折旧费用")] Depreciation,

    /// <summary>Amortisation of software, patents, know-how.</summary>
    [Display(Name = "无形资产摊销")] Amortisation,

    /// <summary>Design of new products, procedures of new processes, clinical and field trials.</summary>
    [Display(Name = "新产品设计等费用")] Design,

    /// <summary>Everything else; counts up to a limit.</summary>
    [Display(Name = "其他相关费用")] Other,
}
