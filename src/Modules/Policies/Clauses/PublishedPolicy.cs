using Chuangpu.Policies.Library;
using Chuangpu.Rules;

namespace Chuangpu.Policies.Clauses;

/// <summary>The clauses of one policy that are in force on a day.</summary>
/// <param name="Document">The policy.</param>
/// <param name="File">All its published rules, for evaluating them together (groups, common caps).</param>
/// <param name="Clauses">Those in force, in their order.</param>
public sealed record PublishedPolicy(PolicyDocument Document, RuleFile File, IReadOnlyList<PublishedClause> Clauses)
{
    /// <summary>Whether an enterprise of a region comes under it.</summary>
    /// <param name="regionCode">The enterprise's region (six digits).</param>
    public bool AppliesTo(string regionCode) => regionCode.StartsWith(Kernel.Regions.RegionCode.PrefixOf(Document.RegionCode), StringComparison.Ordinal);
}
