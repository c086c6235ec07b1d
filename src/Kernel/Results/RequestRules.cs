using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Results;

/// <summary>
/// The rules a request states in its own attributes. A form checks them before it sends; the use case checks them again,
/// since a program, the command line or a test may call it without a form.
/// </summary>
public static class RequestRules
{
    /// <summary>The first rule that is broken, or null when all hold.</summary>
    /// <param name="request">Its attributes carry Chinese messages.</param>
    public static Problem? Check(object request)
    {
        var results = new List<ValidationResult>();
        return Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true)
            ? null
            : new Problem("input", results[0].ErrorMessage ?? "填写有误，请检查后重试。", results[0].MemberNames.FirstOrDefault());
    }
}
