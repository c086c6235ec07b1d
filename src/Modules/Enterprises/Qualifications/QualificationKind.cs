using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Qualifications;

/// <summary>What an enterprise can be recognised as.</summary>
public enum QualificationKind
{
    [Display(Name = "科技型中小企业")] TechSme,
    [Display(Name = "高新技术企业")] HighTech,
    [Display(Name = "科技领军企业")] Leading,
    [Display(Name = "创新型中小企业")] InnovativeSme,
    [Display(Name = "专精特新中小企业")] Specialised,
    [Display(Name = "专精特新“小巨人”企业")] LittleGiant,
    [Display(Name = "制造业单项冠军企业")] Champion,
    [Display(Name = "瞪羚企业")] Gazelle,
    [Display(Name = "独角兽企业")] Unicorn,
    [Display(Name = "规模以上企业")] AboveSize,
    [Display(Name = "股份制改造")] JointStock,
    [Display(Name = "上市挂牌")] Listed,
    [Display(Name = "研发机构")] ResearchUnit,

    /// <summary>On a list (清单) of makers of integrated circuits or machine tools, which has a higher super-deduction; the lists are made for each year.</summary>
    [Display(Name = "集成电路和工业母机清单企业")] DeductionList,
    [Display(Name = "其他资质")] Other,
}
