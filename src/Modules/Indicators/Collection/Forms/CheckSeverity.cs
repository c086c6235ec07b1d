using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>What a check that fails asks of the unit.</summary>
public enum CheckSeverity
{
    /// <summary>The report is refused until it holds.</summary>
    [Display(Name = "强制（不通过不能提交）")] Hard,

    /// <summary>The report is taken with an explanation.</summary>
    [Display(Name = "核实（不通过须说明）")] Soft,
}
