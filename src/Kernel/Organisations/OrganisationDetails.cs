using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Organisations;

/// <summary>What an administrator says about an organisation, new or old.</summary>
public class OrganisationDetails : IValidatableObject
{
    /// <summary>The full name.</summary>
    [Display(Name = "单位全称"), Required, StringLength(120)]
    public string? Name { get; set; }

    /// <summary>The name plans use.</summary>
    [Display(Name = "简称"), StringLength(60)]
    public string? ShortName { get; set; }

    /// <summary>What it is.</summary>
    [Display(Name = "单位类别"), Required]
    public OrganisationKind? Kind { get; set; }

    /// <summary>The region it belongs to (six digits).</summary>
    [Display(Name = "所属地区"), Required]
    public string? RegionCode { get; set; }

    /// <summary>The unified social credit code as typed.</summary>
    [Display(Name = "统一社会信用代码"), StringLength(40)]
    public string? CreditCode { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(CreditCode) && Organisations.CreditCode.Parse(CreditCode).Problem is { } problem)
        {
            yield return new ValidationResult(problem.Message, [nameof(CreditCode)]);
        }
    }
}
