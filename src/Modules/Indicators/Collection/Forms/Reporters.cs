using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>
/// Who fills a form. Either, never both: the same indicator reported by a county and by the enterprises in it would be
/// counted twice. Where both are asked, there are two forms.
/// </summary>
public enum Reporters
{
    /// <summary>The bureaus of lower regions, each for its region.</summary>
    [Display(Name = "下级地区科技部门")] Regions,

    /// <summary>Chosen organisations, each for itself; the sum of a region's organisations becomes the region's value.</summary>
    [Display(Name = "企业、高校等单位")] Organisations,
}
