using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>How a reported value is compared with the same unit's earlier ones; what stands out needs an explanation.</summary>
public enum OutlierTest
{
    /// <summary>Not compared.</summary>
    [Display(Name = "不检查")] None,

    /// <summary>Mean and standard deviation.</summary>
    [Display(Name = "Z 分数")] ZScore,

    /// <summary>Median and median absolute deviation; steadier where the series already has an outlier.</summary>
    [Display(Name = "修正 Z 分数")] ModifiedZ,

    /// <summary>Beyond the lowest and highest so far.</summary>
    [Display(Name = "历年最小—最大")] MinMax,
}
