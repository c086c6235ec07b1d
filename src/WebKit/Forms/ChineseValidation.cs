using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Chuangpu.WebKit;

/// <summary>Checks the validation attributes of a model and says what is wrong in Chinese where the attribute brings no message of its own.</summary>
internal static class ChineseValidation
{
    public static IEnumerable<string> Check(object model, string property, string label, string ask) =>
        model.GetType().GetProperty(property) is { } info ? Check(model, info, label, ask) : [];

    /// <summary>What the fields do not show: other properties of the model, and its own <see cref="IValidatableObject"/> rules once everything else is right.</summary>
    public static IEnumerable<(string Property, string Message)> CheckWhole(object model, IReadOnlyList<Microsoft.AspNetCore.Components.Forms.FieldIdentifier> checkedFields)
    {
        var rest = model.GetType().GetProperties()
            .Where(x => x.GetIndexParameters().Length == 0 && !checkedFields.Any(f => ReferenceEquals(f.Model, model) && f.FieldName == x.Name))
            .SelectMany(x => Check(model, x, x.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? x.Name, "请填写").Select(m => (x.Name, m)));
        var rules = model is IValidatableObject own
            ? own.Validate(new ValidationContext(model)).SelectMany(x => x.MemberNames.DefaultIfEmpty("").Select(name => (name, x.ErrorMessage ?? "填写有误")))
            : [];
        return rest.Concat(rules);
    }

    private static IEnumerable<string> Check(object model, PropertyInfo info, string label, string ask)
    {
        var value = info.GetValue(model);
        var context = new ValidationContext(model) { MemberName = info.Name, DisplayName = label };
        // An empty box is nothing: only "required" has a say about it, not the format of an address.
        var rules = value is "" ? info.GetCustomAttributes<RequiredAttribute>() : info.GetCustomAttributes<ValidationAttribute>();
        foreach (var rule in rules.OrderByDescending(x => x is RequiredAttribute))
        {
            if (rule.GetValidationResult(value, context) is { } result && result != ValidationResult.Success)
            {
                yield return Message(rule, label, ask) ?? result.ErrorMessage ?? "填写有误";
                yield break;
            }
        }
    }

    private static string? Message(ValidationAttribute rule, string label, string ask) => rule switch
    {
        // The framework's own English text stands in ErrorMessage of some rules although nobody wrote it there.
        { ErrorMessageResourceName: not null } => null,
        { ErrorMessage: { } own } when !own.StartsWith("The ", StringComparison.Ordinal) => null,
        RequiredAttribute => ask + label,
        StringLengthAttribute { MinimumLength: > 0 } x => $"{label}应为 {x.MinimumLength} 至 {x.MaximumLength} 个字",
        StringLengthAttribute x => $"{label}最多 {x.MaximumLength} 个字",
        MaxLengthAttribute x => $"{label}最多 {x.Length} 个字",
        MinLengthAttribute x => $"{label}至少 {x.Length} 个",
        LengthAttribute x => $"{label}应为 {x.MinimumLength} 至 {x.MaximumLength} 个",
        RangeAttribute x => $"{label}应在 {x.Minimum} 至 {x.Maximum} 之间",
        EmailAddressAttribute => $"{label}不是有效的邮箱地址，例如 name@example.cn",
        PhoneAttribute => $"{label}不是有效的电话号码",
        UrlAttribute => $"{label}不是有效的网址，例如 https://example.cn",
        CompareAttribute => $"{label}两次填写不一致",
        RegularExpressionAttribute => $"{label}的格式不正确",
        _ when rule.GetType().Assembly == typeof(ValidationAttribute).Assembly => $"{label}填写有误",
        _ => null,
    };
}
