using Chuangpu.Kernel.Texts;
using Chuangpu.Reading;

namespace Chuangpu.Policies.Clauses;

/// <summary>A sentence of a policy that promises money, as the reader finds it.</summary>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Quote">The sentence in one line.</param>
/// <param name="Amounts">The amounts it names.</param>
public sealed record ClauseSentence(int Start, int End, IReadOnlyList<string> Section, string Quote, IReadOnlyList<ClauseAmount> Amounts)
{
    /// <summary>The sentences of a text that promise something a clause can say: rewards, caps, rates; not the size of funds and loans.</summary>
    public static IReadOnlyList<ClauseSentence> In(string text) =>
        [.. PlanReader.Read(text).Clauses.Where(c => c.Amounts.Any(a => a.Kind is not (AmountKind.Fund or AmountKind.Loan or AmountKind.Budget)))
            .Select(c => new ClauseSentence(c.Start, c.End, c.Section, Words.OneLine(text[c.Start..c.End]), c.Amounts))];
}
