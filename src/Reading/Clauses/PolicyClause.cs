namespace Chuangpu.Reading;

/// <summary>A sentence that promises money.</summary>
/// <param name="Start">First code unit in the given text.</param>
/// <param name="End">Behind the last code unit.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Amounts">The amounts it names, at least one.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record PolicyClause(
    int Start,
    int End,
    IReadOnlyList<string> Section,
    IReadOnlyList<ClauseAmount> Amounts,
    string Rule);
