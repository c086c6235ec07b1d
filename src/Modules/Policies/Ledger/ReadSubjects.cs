using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Modules;

namespace Chuangpu.Policies.Ledger;

/// <summary>Enterprises as clauses see them: the base's facts, with our own awards among 已获补助.</summary>
public sealed class ReadSubjects(IEnterpriseFacts enterprises, ReadAwards awards) : IUseCase
{
    /// <summary>One enterprise as it was known on a day; null outside the scope.</summary>
    /// <param name="organisationId">The organisation it is.</param>
    /// <param name="day">The day.</param>
    /// <param name="without">An application whose own award does not count, or null.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, Guid? without = null, CancellationToken cancellation = default) =>
        await enterprises.FindAsync(organisationId, day, cancellation) is { } subject
            ? subject with { Facts = new AwardedFacts(subject.Facts, (await awards.ListAsync(day, organisationId, without, cancellation))[organisationId]) }
            : null;

    /// <summary>All of the scope.</summary>
    public async Task<IReadOnlyList<EnterpriseSubject>> ListAsync(DateOnly day, CancellationToken cancellation = default)
    {
        var own = await awards.ListAsync(day, cancellation: cancellation);
        return [.. (await enterprises.ListAsync(day, cancellation)).Select(s => s with { Facts = new AwardedFacts(s.Facts, own[s.OrganisationId]) })];
    }
}
