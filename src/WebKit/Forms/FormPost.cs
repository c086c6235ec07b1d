using System.Linq.Expressions;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>A form being sent: the token that makes it count once, and the errors found in it.</summary>
public sealed class FormPost
{
    /// <summary>Sent along when what was typed before a session ended is put back: the form is shown filled, not carried out.</summary>
    public const string ResumedField = "_resumed";

    private readonly ValidationMessageStore _errors;
    private readonly ValidationMessageStore _refused;
    private readonly List<(FieldIdentifier Field, string Id, string Label, string Ask)> _fields = [];

    internal FormPost(object model, IFormCollection? sent)
    {
        Edit = new EditContext(model);
        Sent = sent;
        _errors = new ValidationMessageStore(Edit);
        _refused = new ValidationMessageStore(Edit);
    }

    /// <summary>The token of this rendering of the form: the same however often the button was pressed. Null when it was tampered with.</summary>
    public Guid? Once => Guid.TryParse(Sent?["_once"], out var once) ? once : null;

    internal EditContext Edit { get; }

    internal IFormCollection? Sent { get; }

    internal bool IsResumed => Sent?.ContainsKey(ResumedField) ?? false;

    internal bool HadFiles => Sent?.Files.Any(f => f.FileName.Length > 0) ?? false;

    internal IReadOnlyList<FormError> Summary { get; private set; } = [];

    /// <summary>Says what is wrong with a field after a check the model could not make itself.</summary>
    /// <param name="field">The field, as it is bound: <c>() => Model.Name</c>.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void AddError(Expression<Func<object?>> field, string message)
    {
        _errors.Add(FieldIdentifier.Create(field), message);
        Show();
    }

    /// <summary>Says what a use case found wrong at the field it names.</summary>
    /// <param name="field">The name of the property that is wrong; null where it is none.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <returns>The message where the form shows no such field, for <see cref="ActionForm{TModel}.Problem"/>; else null.</returns>
    public string? Place(string? field, string message)
    {
        if (_fields.Find(f => f.Field.FieldName == field) is not { Id: not null } shown)
        {
            return message;
        }

        _errors.Add(shown.Field, message);
        Show();
        return null;
    }

    internal void Register(FieldIdentifier field, string id, string label, string ask)
    {
        _fields.RemoveAll(x => x.Id == id);
        _fields.Add((field, id, label, ask));
    }

    internal void Refuse(FieldIdentifier field, string message) => _refused.Add(field, message);

    internal bool Validate()
    {
        _errors.Clear();
        // A field whose text could not be read has its error already; "required" beside it would confuse.
        var readable = _fields.Where(x => !Edit.GetValidationMessages(x.Field).Any()).ToList();
        foreach (var (field, _, label, ask) in readable)
        {
            _errors.Add(field, ChineseValidation.Check(field.Model, field.FieldName, label, ask));
        }

        foreach (var (name, message) in ChineseValidation.CheckWhole(Edit.Model, [.. _fields.Select(x => x.Field)]))
        {
            _errors.Add(Edit.Field(name), message);
        }

        Show();
        return Summary.Count == 0;
    }

    private void Show()
    {
        var known = _fields.SelectMany(x => Edit.GetValidationMessages(x.Field).Select(m => new FormError(x.Id, m.Contains(x.Label, StringComparison.Ordinal) ? m : $"{x.Label}：{m}")));
        var shown = _fields.SelectMany(x => Edit.GetValidationMessages(x.Field)).ToHashSet();
        Summary = [.. known, .. Edit.GetValidationMessages().Where(x => !shown.Contains(x)).Select(x => new FormError(null, x))];
        Edit.NotifyValidationStateChanged();
    }
}
