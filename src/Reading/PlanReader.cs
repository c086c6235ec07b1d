namespace Chuangpu.Reading;

/// <summary>
/// Reads a plan document: outline, goals, responsibilities, projects, promised documents and policy clauses,
/// each with its place in the text. Deterministic, offline, linear in the length of the text.
/// </summary>
public static class PlanReader
{
    private const int BlocksBetweenReports = 64;

    /// <summary>Reads <paramref name="text"/>. No text makes it throw; what isn't a plan gives an extract with empty lists.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static PlanExtract Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new ReadOptions();
        options.CancellationToken.ThrowIfCancellationRequested();
        var document = PlanDocument.Take(text);
        options.Progress?.Report(0.3);
        var front = FrontMatter.Read(document);
        var period = PeriodReader.Read(front.Title, text);
        var outline = new OutlineReader(document, front.Title).Read();
        options.Progress?.Report(0.4);
        var findings = new Findings(period, front.Title);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            findings.Read(document.Blocks[i]);
            if (i % BlocksBetweenReports == 0)
                options.Progress?.Report(0.4 + (0.6 * i / document.Blocks.Count));
        }
        options.Progress?.Report(1);
        return findings.ToExtract() with
        {
            Title = front.Title,
            DocumentNumber = front.DocumentNumber,
            Issuer = front.Issuer,
            Region = RegionReader.Read(front.Title, front.Issuer, text),
            Period = period,
            Outline = outline,
        };
    }
}
