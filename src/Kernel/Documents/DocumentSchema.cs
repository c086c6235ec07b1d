namespace Chuangpu.Kernel.Documents;

/// <summary>All a kind of template may name.</summary>
/// <param name="fields">In the order they are explained; no name twice.</param>
public sealed class DocumentSchema(IReadOnlyList<DocumentField> fields)
{
    private readonly Dictionary<string, DocumentField> _byName = fields.ToDictionary(f => f.Name);

    /// <summary>All of them.</summary>
    public IReadOnlyList<DocumentField> Fields { get; } = fields;

    /// <summary>What stands under a name, or null.</summary>
    public DocumentField? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The known name that is most like a wrong one, or null where none is near.</summary>
    /// <param name="wrong">As somebody wrote it, with the column for a list.</param>
    public string? Nearest(string wrong)
    {
        var known = Fields.SelectMany(f => f.Columns.Count == 0 ? [f.Name] : f.Columns.Select(c => $"{f.Name}.{c.Name}").Prepend(f.Name));
        return known.Select(k => (Name: k, Distance: Distance(k, wrong))).Where(k => k.Distance <= Math.Max(1, k.Name.Length / 2))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).Select(k => k.Name).FirstOrDefault();
    }

    // Levenshtein's distance by one row.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var (before, corner) = (row[0], 0);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                corner = before;
                before = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return row[b.Length];
    }
}
