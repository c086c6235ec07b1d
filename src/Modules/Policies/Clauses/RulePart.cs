namespace Chuangpu.Policies.Clauses;

/// <summary>A piece of a rule file: one clause with its exceptions and examples, or what stands before the first.</summary>
/// <param name="Name">The clause's name; null for what stands before the first clause.</param>
/// <param name="Text">Its lines.</param>
public sealed record RulePart(string? Name, string Text)
{
    private const string Head = "条款 ";

    /// <summary>A file cut before each clause; comments right above a clause go with it. Composed again the parts say the same.</summary>
    public static IReadOnlyList<RulePart> Cut(string file)
    {
        var parts = new List<(string? Name, List<string> Lines)> { (null, []) };
        foreach (var line in file.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Head, StringComparison.Ordinal))
            {
                var before = parts[^1].Lines;
                var from = before.Count;
                while (from > 0 && before[from - 1].StartsWith("//", StringComparison.Ordinal))
                {
                    from--;
                }

                parts.Add((line[Head.Length..].Trim(), before[from..]));
                before.RemoveRange(from, before.Count - from);
            }

            parts[^1].Lines.Add(line);
        }

        return [.. parts.Select(p => new RulePart(p.Name, string.Join('\n', p.Lines).Trim('\n'))).Where(p => p.Text.Length > 0)];
    }
}
