using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;

namespace Chuangpu.Kernel.Accounts;

/// <summary>What an administrator says about an account, new or old.</summary>
public class AccountDetails : IValidatableObject
{
    /// <summary>The person's name.</summary>
    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(30, ErrorMessage = "姓名最多 30 个字")]
    public string? DisplayName { get; set; }

    /// <summary>What the person may do.</summary>
    [Display(Name = "角色"), Required(ErrorMessage = "请选择角色")]
    public Role? Role { get; set; }

    /// <summary>The region of office (six digits).</summary>
    [Display(Name = "所属地区"), Required(ErrorMessage = "请选择所属地区")]
    public string? RegionCode { get; set; }

    /// <summary>The organisation the person works for.</summary>
    [Display(Name = "所属单位")]
    public Guid? OrganisationId { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is Access.Role.DepartmentStaff or Access.Role.Treasury or Access.Role.Enterprise && OrganisationId is null)
        {
            yield return new ValidationResult("该角色只能看到本单位的事项，请选择所属单位", [nameof(OrganisationId)]);
        }
    }
}
