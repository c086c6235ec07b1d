using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Access;

/// <summary>Who somebody is to the platform. What a role may do stands in <see cref="Grants"/>; where, in <see cref="Scope"/>.</summary>
public enum Role
{
    /// <summary>Anybody, signed in or not.</summary>
    [Display(Name = "公众")] Public,

    /// <summary>Runs the platform: accounts, regions, audit.</summary>
    [Display(Name = "系统管理员")] Administrator,

    /// <summary>Staff of a science bureau at province, prefecture or county level; the region says which.</summary>
    [Display(Name = "科技部门工作人员")] BureauStaff,

    /// <summary>A leader of the region: sees all of it, decides, edits nothing.</summary>
    [Display(Name = "领导")] Leader,

    /// <summary>Staff of a department that leads or supports a task.</summary>
    [Display(Name = "责任单位工作人员")] DepartmentStaff,

    /// <summary>Staff of a finance department: a department like others, which also sees the money of policies of its region and takes in what became of payments.</summary>
    [Display(Name = "财政部门工作人员")] Treasury,

    /// <summary>An enterprise, university or institute.</summary>
    [Display(Name = "企业及科研单位")] Enterprise,

    /// <summary>An expert or third-party assessor.</summary>
    [Display(Name = "专家")] Expert,
}
