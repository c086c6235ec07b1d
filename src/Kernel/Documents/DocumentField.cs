namespace Chuangpu.Kernel.Documents;

/// <summary>Something a template may name.</summary>
/// <param name="Name">The name between the braces.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="About">What it is, for the list of placeholders.</param>
public sealed record DocumentField(string Name, DocumentFieldKind Kind, string About)
{
    /// <summary>The columns of a list, with what each is; empty for everything else.</summary>
    public IReadOnlyList<(string Name, string About)> Columns { get; init; } = [];

    /// <summary>Whether every template has to show it, as the list of sources.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How it is written, for the list of placeholders.</summary>
    public string Written => Kind switch
    {
        DocumentFieldKind.Condition => $"{{{{如果 {Name}}}}} … {{{{结束}}}}",
        DocumentFieldKind.List => string.Join("　", Columns.Select(c => $"{{{{{Name}.{c.Name}}}}}")),
        DocumentFieldKind.Chart => $"{{{{图 {Name}}}}}",
        _ => $"{{{{{Name}}}}}",
    };
}
