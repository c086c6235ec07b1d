using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>A form that does one thing: fields, antiforgery, once-only token, error summary, buttons.
/// Its fields put what was sent into <see cref="Model"/> themselves, so the model can be loaded from the store first;
/// only what the form shows can be changed, and what was typed is kept when it is wrong.</summary>
/// <typeparam name="TModel">What the fields are bound to.</typeparam>
public sealed partial class ActionForm<TModel> where TModel : class
{
    private readonly Guid _once = Guid.NewGuid();
    private FormPost _context = default!;

    /// <summary>What the fields are bound to.</summary>
    [Parameter, EditorRequired] public required TModel Model { get; set; }

    /// <summary>Tells the forms of a page apart; unique in the page.</summary>
    [Parameter, EditorRequired] public required string FormName { get; set; }

    /// <summary>Called when all fields are right. Save, then redirect; or set <see cref="Problem"/>.</summary>
    [Parameter] public EventCallback<FormPost> OnValidSubmit { get; set; }

    /// <summary>Why the server would not do it: what happened, what was kept, what to do.</summary>
    [Parameter] public string? Problem { get; set; }

    /// <summary>Text of the button: what it does.</summary>
    [Parameter] public string Submit { get; set; } = "保存";

    /// <summary>The action destroys something: the button is red.</summary>
    [Parameter] public bool Danger { get; set; }

    /// <summary>Where 取消 leads; none leaves it out. Within a dialog it closes the dialog.</summary>
    [Parameter] public string? Cancel { get; set; }

    /// <summary>The form sends files.</summary>
    [Parameter] public bool Files { get; set; }

    /// <summary>Asks before leaving with changes not saved.</summary>
    [Parameter] public bool Guard { get; set; } = true;

    /// <summary>Fields side by side on a wide screen, 1 or 2.</summary>
    [Parameter] public int Columns { get; set; } = 1;

    /// <summary>What the form does, for screen readers, where no heading says so.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>Extra classes.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>Further buttons, between 取消 and the main one.</summary>
    [Parameter] public RenderFragment? Buttons { get; set; }

    /// <summary>The fields.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [CascadingParameter] private HttpContext? Http { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_context is null || !ReferenceEquals(_context.Edit.Model, Model))
        {
            _context = new FormPost(Model, Sent());
        }
    }

    private IFormCollection? Sent() =>
        Http is { Request: { HasFormContentType: true } request } && HttpMethods.IsPost(request.Method) && IsThis(request.Form["_handler"].ToString())
            ? request.Form
            : null;

    // Within a mapping scope the handler's name is "[scope]name".
    private bool IsThis(string handler) => handler == FormName || handler.EndsWith("]" + FormName, StringComparison.Ordinal);

    private async Task SubmitAsync()
    {
        if (!_context.IsResumed && _context.Validate())
        {
            await OnValidSubmit.InvokeAsync(_context);
        }
    }
}
