using Chuangpu.Policies.Library;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Policies.Clauses;

/// <summary>A clause in force on a day.</summary>
/// <param name="Item">The clause through all its versions: its identity, how it is come by, its document.</param>
/// <param name="VersionId">The version in force.</param>
/// <param name="Rule">What it says.</param>
public sealed record PublishedClause(AwardClause Item, Guid VersionId, Clause Rule)
{
    /// <summary>Its identity through all versions.</summary>
    public Guid Id => Item.Id;

    /// <summary>Its name, by which the ledger knows it.</summary>
    public string Name => Rule.Name;

    /// <summary>Whether it is about enterprises: what gives no money and asks nothing of one binds the government itself.</summary>
    public bool IsForEnterprises => Rule.HasAmount || Rule.Dependencies.Any(d => d.Fact.Name.StartsWith("企业.", StringComparison.Ordinal));
}
