namespace Chuangpu.WebKit;

/// <summary>One line of a form's error summary.</summary>
/// <param name="Id">Id of the field it leads to, if it is about one.</param>
/// <param name="Text">What is wrong.</param>
internal sealed record FormError(string? Id, string Text);
