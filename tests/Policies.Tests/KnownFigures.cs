using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Tests;

/// <summary>A base of enterprises of which one figure a year is known: the R&amp;D expense.</summary>
internal sealed class KnownFigures : IEnterpriseFacts
{
    private readonly Dictionary<Guid, (Organisation Organisation, Dictionary<int, Number> Years)> _known = [];

    /// <summary>What is known of 失信; 否 unless said.</summary>
    public HashSet<Guid> Dishonest { get; } = [];

    /// <summary>The groups of related companies known.</summary>
    public Dictionary<Guid, string> Groups { get; } = [];

    /// <summary>The qualifications known: name and day of recognition.</summary>
    public List<(Guid Enterprise, string Name, DateOnly On)> Qualifications { get; } = [];

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

    public Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, DateOnly known, CancellationToken cancellation) => FindAsync(organisationId, day, cancellation);

    public Task<IReadOnlyList<EnterpriseSubject>> ListAsync(DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EnterpriseSubject>>([.. _known.Values.Select(k => Subject(k.Organisation, day))]);

    private EnterpriseSubject Subject(Organisation organisation, DateOnly day) =>
        new(organisation.Id, organisation.Name, organisation.RegionCode, "", SizeClass.Small, new Facts(this, organisation.Id, day));

    private sealed class Facts(KnownFigures figures, Guid enterprise, DateOnly day) : IFacts
    {
        public Period Current { get; } = Period.OfYear(day.Year);

        public Value Get(Fact fact, Offset offset) => fact.Name switch
        {
            "已获补助" => Value.Of([]),
            "企业.关联组" => Value.Of(figures.Groups.GetValueOrDefault(enterprise, "")),
            "企业.失信" => Value.Of(figures.Dishonest.Contains(enterprise)),
            "企业.资质" => Value.Of([.. figures.Qualifications.Where(q => q.Enterprise == enterprise && q.On <= day)
                .Select(q => (IReadOnlyList<Value>)[Value.Of(q.Name), Value.Missing, Value.Of(q.On), Value.Missing, Value.Yes])]),
            "企业.研发费用" when offset.From(Current) is { } period && figures._known[enterprise].Years.TryGetValue(period.Year, out var expense) => Value.Of(expense),
            _ => Value.Missing,
        };
    }
}
