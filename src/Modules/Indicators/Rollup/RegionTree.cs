using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Rollup;

/// <summary>
/// The regions below a root as a figure is rolled up over them: today's regions, and those that ended since a day. A region that
/// passed whole into another (merger, renaming, new code) hangs below that one, so the series goes on across the change;
/// one that was split hangs where it always did. Development zones are there, but below nobody: their figures are in those
/// of the counties they lie in, so they never count twice.
/// </summary>
public sealed class RegionTree
{
    private readonly Dictionary<string, int> _index;

    private RegionTree(IReadOnlyList<Node> nodes)
    {
        Nodes = nodes;
        _index = nodes.Select((n, i) => (n.Region.Code, i)).ToDictionary(n => n.Code, n => n.i);
        Parents = [.. nodes.Select(n => n.Parent is { } code ? _index[code] : -1)];
        var children = nodes.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (Parents[i] >= 0)
            {
                children[Parents[i]].Add(i);
            }
        }

        Children = [.. children.Select(c => c.ToArray())];
    }

    /// <summary>How many there are.</summary>
    public int Count => Nodes.Count;

    /// <summary>The regions; each after those that make it up.</summary>
    internal IReadOnlyList<Node> Nodes { get; }

    internal int[] Parents { get; }

    internal int[][] Children { get; }

    /// <summary>The region at an index.</summary>
    public Region this[int index] => Nodes[index].Region;

    /// <summary>The index of a region, or -1.</summary>
    /// <param name="code">Six digits.</param>
    public int IndexOf(string code) => _index.GetValueOrDefault(code, -1);

    /// <summary>The codes of the regions that passed whole into one, over as many changes as there were.</summary>
    /// <param name="code">Six digits.</param>
    public IEnumerable<string> WentInto(string code) => IndexOf(code) is >= 0 and var index && Nodes[index].Continues ? Below(index) : [];

    /// <summary>The indices of the regions that make one up on a day: those below it, but what a merged one was made of only before the merger.</summary>
    /// <param name="index">The region.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<int> PartsOn(int index, DateOnly day) => Nodes[index].Continues && Stands(index, day) ? []
        : [.. Children[index].Where(c => Counts(c, day))];

    /// <summary>Puts the regions of a subtree into order.</summary>
    /// <param name="regions">All that may lie in it, standing or ended.</param>
    /// <param name="changes">Their history.</param>
    /// <param name="root">The code of the root.</param>
    /// <param name="since">Regions that ended on this day or before are left out.</param>
    public static RegionTree Of(IEnumerable<Region> regions, IEnumerable<RegionChange> changes, string root, DateOnly since)
    {
        var known = regions.Where(r => r.ValidTo is not { } end || end > since).ToDictionary(r => r.Code);
        var into = changes.Where(c => c.On > since).ToLookup(c => c.OldCode);
        string? Successor(string old) => into[old].Select(c => c.NewCode).Distinct().ToList() is [var one] && into[old].All(c => c.Kind is "merge" or "rename" or "recode") ? one : null;
        // A region goes on from others only when all that came into it came whole; else its series begins with it.
        var whole = changes.Where(c => c.On > since).GroupBy(c => c.NewCode)
            .Where(g => g.All(c => Successor(c.OldCode) == g.Key) && known.TryGetValue(g.Key, out var made) && made.ValidFrom is not null).Select(g => g.Key).ToHashSet();
        string? ParentOf(Region region) => region.Level == RegionLevel.Zone ? null
            : Successor(region.Code) is { } next && whole.Contains(next) ? next : region.ParentCode;
        var below = known.Values.Where(r => r.Code != root && r.Level != RegionLevel.Zone).ToLookup(ParentOf);
        var nodes = new List<Node>();
        if (known.TryGetValue(root, out var top))
        {
            Visit(top, null, []);
            var prefix = RegionCode.PrefixOf(root);
            nodes.AddRange(known.Values.Where(r => r.Level == RegionLevel.Zone && r.Code != root && r.Code.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => new Node(r, null, false)));
        }

        return new RegionTree(nodes);

        void Visit(Region region, string? parent, HashSet<string> above)
        {
            if (!above.Add(region.Code))
            {
                throw new InvalidOperationException($"Region {region.Code} passed into itself.");
            }

            foreach (var child in below[region.Code].OrderBy(r => r.Code, StringComparer.Ordinal))
            {
                Visit(child, region.Code, above);
            }

            above.Remove(region.Code);
            nodes.Add(new Node(region, parent, whole.Contains(region.Code)));
        }
    }

    /// <summary>Whether the region itself stands on a day.</summary>
    public bool Stands(int index, DateOnly day) => this[index] is var region
        && (region.ValidFrom is not { } from || from <= day) && (region.ValidTo is not { } to || to > day);

    // Whether anything of it stands on a day.
    private bool Counts(int index, DateOnly day) => Stands(index, day) || Children[index].Any(c => Counts(c, day));

    private IEnumerable<string> Below(int index) => Children[index].SelectMany(c => Below(c).Prepend(this[c].Code));

    /// <summary>A region in the tree.</summary>
    /// <param name="Region">The region.</param>
    /// <param name="Parent">What it is a part of here, or null.</param>
    /// <param name="Continues">Whether those below it are what it was before it came to be.</param>
    internal sealed record Node(Region Region, string? Parent, bool Continues);
}
