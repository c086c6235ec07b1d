using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Help;

/// <summary>The three that help an enterprise (三位一体帮扶).</summary>
public enum HelpKind
{
    /// <summary>A leader of city or county who is answerable for it.</summary>
    [Display(Name = "包联领导")] Leader,

    /// <summary>A team of experts of the field.</summary>
    [Display(Name = "专家服务团队")] ExpertTeam,

    /// <summary>A specialist posted to it.</summary>
    [Display(Name = "企业科技特派员")] Commissioner,
}
