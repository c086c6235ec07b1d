namespace Chuangpu.Enterprises.Register;

/// <summary>
/// Which enterprises stand under the same control: who holds more than half of another, alone or together with those it controls itself,
/// controls it, through any number of steps; and those of whom it is stated (同一控制, or a group named by hand).
/// </summary>
internal sealed class ControlGroups
{
    private const int Half = 5_000;

    private readonly Dictionary<Guid, Guid> _parents = [];
    private readonly HashSet<Guid> _held = [];

    private ControlGroups()
    {
    }

    /// <summary>The groups of two and more, each with the enterprise at its head: the one that none of them holds.</summary>
    /// <param name="relations">As they were known.</param>
    /// <param name="named">Groups named by hand: enterprise and name.</param>
    public static IReadOnlyList<(Guid Head, IReadOnlyList<Guid> Members)> Of(IEnumerable<EnterpriseRelation> relations, IEnumerable<(Guid Enterprise, string Name)> named)
    {
        var groups = new ControlGroups();
        var known = relations.ToList();
        foreach (var both in known.Where(r => r.Kind == RelationKind.JointlyControlled))
        {
            groups.Join(both.EnterpriseId, both.OtherId);
        }

        foreach (var name in named.GroupBy(n => n.Name, n => n.Enterprise))
        {
            foreach (var enterprise in name)
            {
                groups.Join(name.First(), enterprise);
            }
        }

        groups.Hold(known.Where(r => r.Kind is RelationKind.Controls or RelationKind.Holds && r.EnterpriseId != r.OtherId).ToLookup(r => r.OtherId, r => (Holder: r.EnterpriseId, Share: ShareOf(r))));
        return
        [
            .. groups._parents.Keys.Order().GroupBy(groups.Find).Where(g => g.Count() > 1)
                .Select(g => (g.FirstOrDefault(m => !groups._held.Contains(m)) is var head && head != Guid.Empty ? head : g.First(), (IReadOnlyList<Guid>)[.. g])),
        ];
    }

    // 控股 without a share says that it is the majority.
    private static int ShareOf(EnterpriseRelation relation) => relation.ShareBasisPoints ?? (relation.Kind == RelationKind.Controls ? Half + 1 : 0);

    // Each step may give a group the majority of one more: until none gains any.
    private void Hold(ILookup<Guid, (Guid Holder, int Share)> holdings)
    {
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var held in holdings)
            {
                var majority = held.GroupBy(h => Find(h.Holder)).FirstOrDefault(g => g.Key != Find(held.Key) && g.Sum(h => h.Share) > Half);
                if (majority is not null)
                {
                    grew = true;
                    _held.Add(held.Key);
                    Join(majority.Key, held.Key);
                }
            }
        }
    }

    private Guid Find(Guid member)
    {
        _parents.TryAdd(member, member);
        while (_parents[member] != member)
        {
            member = _parents[member] = _parents[_parents[member]];
        }

        return member;
    }

    private void Join(Guid one, Guid other) => _parents[Find(other)] = Find(one);
}
