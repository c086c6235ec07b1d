using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Policies.Clauses;

/// <summary>What a look at a clause's text found.</summary>
/// <param name="Findings">What is wrong, in the order of the text.</param>
/// <param name="Examples">Its worked examples, run; none while the text cannot be read.</param>
/// <param name="Rule">The clause; null while the text cannot be read, and for the shared part.</param>
/// <param name="File">The whole file it was read in; null while it cannot be read.</param>
public sealed record ClauseCheck(IReadOnlyList<ClauseFinding> Findings, IReadOnlyList<ExampleRun> Examples, Clause? Rule, RuleFile? File)
{
    /// <summary>Whether it may be published as far as its text goes.</summary>
    public bool IsSound => File is not null && Findings.All(f => !f.IsError) && Examples.All(e => e.Differences.Count == 0);
}
