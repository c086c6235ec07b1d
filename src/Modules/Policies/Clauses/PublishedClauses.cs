using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>The clauses in force: what finder, applications, payments and simulation go by. Published ones only, whoever asks.</summary>
public sealed class PublishedClauses(ChuangpuDb db, RuleBooks books) : IUseCase
{
    /// <summary>The policies in force on a day with their clauses in force, by region and title; a policy without any is left out.</summary>
    public async Task<IReadOnlyList<PublishedPolicy>> InForceAsync(DateOnly day, CancellationToken cancellation = default) =>
        await ListAsync(d => d.StateOn(day) == PolicyState.InForce, day, cancellation);

    /// <summary>One clause as it is in force on a day, with its policy; null when it is not.</summary>
    public async Task<(PublishedPolicy Policy, PublishedClause Clause)?> FindAsync(Guid clauseId, DateOnly day, CancellationToken cancellation = default)
    {
        var document = await db.Set<AwardClause>().Where(c => c.Id == clauseId).Select(c => (Guid?)c.DocumentId).SingleOrDefaultAsync(cancellation);
        var policies = await ListAsync(d => d.Id == document && d.StateOn(day) == PolicyState.InForce, day, cancellation);
        return policies is [var policy] && policy.Clauses.FirstOrDefault(c => c.Id == clauseId) is { } clause ? (policy, clause) : null;
    }

    /// <summary>The clauses of one policy that hold on a day, also where the policy itself has ended; null without any.</summary>
    public async Task<PublishedPolicy?> OfDocumentAsync(Guid documentId, DateOnly day, CancellationToken cancellation = default) =>
        (await ListAsync(d => d.Id == documentId, day, cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<PublishedPolicy>> ListAsync(Func<PolicyDocument, bool> wanted, DateOnly day, CancellationToken cancellation)
    {
        var documents = (await db.Set<PolicyDocument>().AsNoTracking().Where(d => d.PublishedAt != null).OrderBy(d => d.RegionCode).ThenBy(d => d.Title).ToListAsync(cancellation)).Where(wanted).ToList();
        var ids = documents.ConvertAll(d => d.Id);
        var versions = (await db.Set<ClauseVersion>().AsNoTracking().Include(v => v.Clause)
            .Where(v => v.PublishedAt != null && ids.Contains(v.Clause.DocumentId)).OrderBy(v => v.Clause.Ordinal).ThenBy(v => v.Number).ToListAsync(cancellation))
            .ToLookup(v => v.Clause.DocumentId);
        return [.. documents.Select(d => Of(d, [.. versions[d.Id]], day)).OfType<PublishedPolicy>().Where(p => p.Clauses.Count > 0)];
    }

    private PublishedPolicy? Of(PolicyDocument document, IReadOnlyList<ClauseVersion> versions, DateOnly day)
    {
        var file = books.Read(RuleBooks.Compose(Standing(versions).Select(v => v.Rules))).Rule;
        if (file is null)
        {
            // Nothing is published that cannot be read with the rest; only a change of the platform's facts could do that.
            return null;
        }

        // The versions of a clause stand in the file in the order they were composed in.
        var rules = file.Clauses.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.ToList());
        var inForce = new List<PublishedClause>();
        foreach (var own in versions.Where(v => !v.Clause.IsShared).GroupBy(v => v.ClauseId))
        {
            var ordered = own.OrderBy(v => v.Number).ToList();
            var read = rules.GetValueOrDefault(ordered[0].Clause.Name) ?? [];
            inForce.AddRange(ordered.Zip(read).Where(p => p.Second.IsInForce(day)).Select(p => new PublishedClause(p.First.Clause, p.First.Id, p.Second)));
        }

        return new PublishedPolicy(document, file, inForce);
    }

    /// <summary>The versions whose texts make the file: of each clause all, since each has its days; of what is shared the newest.</summary>
    /// <param name="versions">In the order their clauses count.</param>
    internal static IEnumerable<ClauseVersion> Standing(IReadOnlyList<ClauseVersion> versions) =>
        versions.Where(v => !v.Clause.IsShared || !versions.Any(o => o.ClauseId == v.ClauseId && o.Number > v.Number));
}
