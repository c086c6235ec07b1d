using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Register;

/// <summary>The groups of related companies as of a day (企业.关联组), whoever asks: the other may lie in another county. A name given by hand goes before that of the enterprise at the head.</summary>
public sealed class ReadControlGroups(ChuangpuDb db) : IUseCase
{
    /// <summary>The group's name of each enterprise that belongs to one.</summary>
    /// <param name="only">Only these enterprises, whose ties are followed; null for all.</param>
    /// <param name="day">The day; relations entered later do not count.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> HandleAsync(IReadOnlyList<Guid>? only, DateOnly day, CancellationToken cancellation = default)
    {
        var (relations, named) = only is null ? (await Ties(day).ToListAsync(cancellation), await Named().ToListAsync(cancellation)) : await AroundAsync(only, day, cancellation);
        var groups = ControlGroups.Of(relations, named.Select(n => (n.Id, n.ControlGroup!)));
        var names = named.ToDictionary(n => n.Id, n => n.ControlGroup!);
        var heads = groups.Where(g => !g.Members.Any(names.ContainsKey)).Select(g => g.Head).ToList();
        var organisations = new Dictionary<Guid, string>();
        foreach (var some in heads.Chunk(1_000))
        {
            foreach (var head in await db.Set<Organisation>().IgnoreQueryFilters().Where(o => some.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.CreditCode }).ToListAsync(cancellation))
            {
                organisations[head.Id] = head.CreditCode is null ? head.Name : $"{head.Name}（{head.CreditCode}）";
            }
        }

        var found = new Dictionary<Guid, string>(names);
        foreach (var (head, members) in groups)
        {
            var name = members.Select(m => names.GetValueOrDefault(m)).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() ?? organisations[head];
            foreach (var member in members)
            {
                found[member] = name;
            }
        }

        return found;
    }

    private IQueryable<EnterpriseRelation> Ties(DateOnly day) =>
        db.Set<EnterpriseRelation>().IgnoreQueryFilters().AsNoTracking().KnownOn(day).Where(r => r.Kind == RelationKind.Controls || r.Kind == RelationKind.Holds || r.Kind == RelationKind.JointlyControlled);

    private IQueryable<Enterprise> Named() => db.Set<Enterprise>().IgnoreQueryFilters().AsNoTracking().Where(e => e.ControlGroup != null);

    // Ring by ring; most enterprises have no tie, and one query says so.
    private async Task<(List<EnterpriseRelation> Relations, List<Enterprise> Named)> AroundAsync(IReadOnlyList<Guid> only, DateOnly day, CancellationToken cancellation)
    {
        var (relations, named, seen) = (new Dictionary<Guid, EnterpriseRelation>(), new Dictionary<Guid, Enterprise>(), only.ToHashSet());
        for (var ring = only.ToList(); ring.Count > 0;)
        {
            var next = new HashSet<Guid>();
            foreach (var some in ring.Chunk(1_000))
            {
                foreach (var relation in await Ties(day).Where(r => some.Contains(r.EnterpriseId) || some.Contains(r.OtherId)).ToListAsync(cancellation))
                {
                    relations[relation.Id] = relation;
                    next.UnionWith([relation.EnterpriseId, relation.OtherId]);
                }

                var groups = await Named().Where(e => some.Contains(e.Id)).Select(e => e.ControlGroup).Distinct().ToListAsync(cancellation);
                foreach (var enterprise in groups.Count == 0 ? [] : await Named().Where(e => groups.Contains(e.ControlGroup)).ToListAsync(cancellation))
                {
                    named[enterprise.Id] = enterprise;
                    next.Add(enterprise.Id);
                }
            }

            ring = [.. next.Where(seen.Add)];
        }

        return ([.. relations.Values], [.. named.Values]);
    }
}
