using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Tests;

/// <summary>A base of enterprises of which one figure a year is known: the R&amp;D expense.</summary>
internal sealed class KnownFigures : IEnterpriseFacts
{
    private readonly Dictionary<Guid, (Organisation Organisation, Dictionary<int, Number> Years)> _known = [];

    public void Set(Organisation organisation, int year, decimal? wan)
    {
        _known.TryAdd(organisation.Id, (organisation, []));
        _known[organisation.Id].Years.Remove(year);
        if (wan is { } expense)
        {
            _known[organisation.Id].Years[year] = expense * 10_000;
        }
    }

    public Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, CancellationToken cancellation) =>
        Task.FromResult(_known.TryGetValue(organisationId, out var known) ? Subject(known.Organisation, day) : null);

    public Task<IReadOnlyList<EnterpriseSubject>> ListAsync(DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EnterpriseSubject>>([.. _known.Values.Select(k => Subject(k.Organisation, day))]);

    private EnterpriseSubject Subject(Organisation organisation, DateOnly day) =>
        new(organisation.Id, organisation.Name, organisation.RegionCode, "", SizeClass.Small, new Facts(_known[organisation.Id].Years, Period.OfYear(day.Year)));

    private sealed class Facts(Dictionary<int, Number> years, Period current) : IFacts
    {
        public Period Current => current;

        public Value Get(Fact fact, Offset offset) =>
            fact.Name == ClauseSchema.Awards.Name ? Value.Of([])
            : fact.Name == "企业.研发费用" && offset.From(current) is { } period && years.TryGetValue(period.Year, out var expense) ? Value.Of(expense)
            : Value.Missing;
    }
}
