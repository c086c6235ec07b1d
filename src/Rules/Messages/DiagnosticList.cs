using Chuangpu.Rules.Syntax;

namespace Chuangpu.Rules.Messages;

/// <summary>Collects what is wrong with one source; never more than a person would read.</summary>
internal sealed class DiagnosticList(SourceText source)
{
    private const int Most = 50;

    private readonly List<Diagnostic> _items = [];

    public SourceText Source { get; } = source;

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public void Error(SourceSpan span, string message, string? suggestion = null) => Add(Severity.Error, span, message, suggestion);

    public void Warn(SourceSpan span, string message, string? suggestion = null) => Add(Severity.Warning, span, message, suggestion);

    public IReadOnlyList<Diagnostic> InOrder() => [.. _items.OrderBy(d => d.Span.Start).ThenByDescending(d => d.Severity)];

    private void Add(Severity severity, SourceSpan span, string message, string? suggestion)
    {
        // One place gets one error: what follows from it is noise.
        if (_items.Count >= Most || _items.Exists(d => d.Severity == severity && d.Span == span))
            return;
        var (line, column) = Source.Place(span.Start);
        _items.Add(new Diagnostic(severity, line, column, span, message, suggestion));
    }
}
