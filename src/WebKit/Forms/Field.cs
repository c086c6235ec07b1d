using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>What all fields share. A field takes its label, required mark and length from the property's attributes unless told otherwise,
/// and puts what was sent into the model when its <see cref="ActionForm{TModel}"/> was.</summary>
/// <typeparam name="T">What the field is bound to.</typeparam>
public abstract class Field<T> : InputBase<T>
{
    /// <summary>Label; else the property's <see cref="DisplayAttribute"/>.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>How to fill it in.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Required mark; else whether the property has a <see cref="RequiredAttribute"/>. The mark alone checks nothing.</summary>
    [Parameter] public bool? Required { get; set; }

    /// <summary>Shown but not to be changed, and not sent.</summary>
    [Parameter] public bool Disabled { get; set; }

    /// <summary>Takes the full width of a form with two columns.</summary>
    [Parameter] public bool Wide { get; set; }

    [CascadingParameter] private FormPost? Post { get; set; }

    /// <summary>Id of the input, made from its name.</summary>
    protected string Id => AdditionalAttributes?.GetValueOrDefault("id") as string ?? NameAttributeValue.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>The label shown.</summary>
    protected string Caption => Label ?? Property?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? FieldIdentifier.FieldName;

    /// <summary>Whether the required mark is shown.</summary>
    protected bool IsRequired => Required ?? Property?.IsDefined(typeof(RequiredAttribute)) ?? false;

    /// <summary>What is wrong with the field.</summary>
    protected IReadOnlyList<string> Errors => [.. EditContext?.GetValidationMessages(FieldIdentifier).Distinct() ?? []];

    /// <summary>Attributes of the input: name, description and state, under those the page gives.</summary>
    protected IReadOnlyDictionary<string, object> Attributes
    {
        get
        {
            var described = string.Join(' ', new[] { Hint is null && this is not FileField and not FilesField ? null : $"{Id}-hint", Errors.Count > 0 ? $"{Id}-error" : null }.OfType<string>());
            var attributes = new Dictionary<string, object>(AdditionalAttributes ?? new Dictionary<string, object>()) { ["id"] = Id, ["name"] = NameAttributeValue, ["disabled"] = Disabled };
            attributes.Remove("aria-invalid");
            if (described.Length > 0) { attributes["aria-describedby"] = described; }
            if (Errors.Count > 0) { attributes["aria-invalid"] = "true"; }
            if (IsRequired) { attributes["aria-required"] = "true"; }
            return attributes;
        }
    }

    /// <summary>The most characters, by the property's <see cref="StringLengthAttribute"/>.</summary>
    private protected int? Longest => Property?.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength;

    /// <summary>What a required field left empty asks for.</summary>
    private protected virtual string Ask => "请填写";

    /// <summary>Whether the property may hold null: then an empty box means null.</summary>
    private protected bool MayBeNull => Property is { } property && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private PropertyInfo? Property => FieldIdentifier.Model.GetType().GetProperty(FieldIdentifier.FieldName);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Post?.Register(FieldIdentifier, Id, Caption, Ask);
        if (Post?.Sent is { } sent && !Disabled)
        {
            Accept(sent);
        }
    }

    /// <summary>Puts what was sent into the model, or keeps it as typed with an error.</summary>
    private protected virtual void Accept(IFormCollection form)
    {
        if (form.TryGetValue(NameAttributeValue, out var value))
        {
            CurrentValueAsString = value.ToString();
        }
    }

    /// <summary>Says why what was sent can't be taken.</summary>
    private protected void Refuse(string message) => Post?.Refuse(FieldIdentifier, message);
}
