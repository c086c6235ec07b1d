using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Organisations;

/// <summary>What an organisation is.</summary>
public enum OrganisationKind
{
    /// <summary>A people's government.</summary>
    [Display(Name = "人民政府")] Government,

    /// <summary>A department of a government or of the party.</summary>
    [Display(Name = "政府部门")] Department,

    /// <summary>An enterprise.</summary>
    [Display(Name = "企业")] Enterprise,

    /// <summary>A university or college.</summary>
    [Display(Name = "高等院校")] University,

    /// <summary>A research institute.</summary>
    [Display(Name = "科研院所")] Institute,

    /// <summary>The committee of a development zone.</summary>
    [Display(Name = "开发区管委会")] ZoneCommittee,

    /// <summary>A bank, guarantee company or fund.</summary>
    [Display(Name = "金融机构")] Financial,

    /// <summary>An association, alliance or service agency.</summary>
    [Display(Name = "社会组织及中介机构")] Association,

    /// <summary>Anything else.</summary>
    [Display(Name = "其他")] Other,
}
