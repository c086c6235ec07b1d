using Chuangpu.Kernel.Ecosystem;
using Chuangpu.WebKit;

namespace Chuangpu.Cockpit.Ecosystem;

/// <summary>
/// What is shown as an ECharts graph: the node in the middle, hubs on an inner ellipse, what hangs on them on an outer one. Around a node the
/// hubs are its relations and the nodes hang on them; where that would be too much to read, the hubs are the sub-ecosystems and the relations
/// hang on those. The places are computed, so that the same view always looks the same.
/// </summary>
internal static class EcoGraph
{
    // Wider than high, as the chart is; the unit is any.
    private const double Wide = 2.3, Inner = 95, Outer = 190;

    // More names beside each other run into each other.
    private const int MostLeaves = 34;

    private const int LeafSize = 10;

    private static readonly string[] Colours = ["--chart-1", "--chart-3", "--chart-4", "--chart-2", "--chart-5"];

    /// <summary>The option of the chart.</summary>
    /// <param name="view">What is shown.</param>
    /// <param name="open">The address at which a node is in the middle.</param>
    /// <param name="list">The address of all nodes of a group.</param>
    public static object Of(ReadEcosystem.View view, Func<EcoNode, string> open, Func<EcoGroup, string> list)
    {
        var hubs = HubsOf(view, open, list);
        List<object> nodes = [Node("0", view.Node?.Title ?? view.Region, 0, 0, 46, "--brand", "bottom", null, null)];
        List<object> links = [];
        // A hub takes as much of the circle as hangs on it, and room beside it.
        var slots = hubs.Sum(h => h.Leaves.Count + 1.2);
        var at = -Math.PI / 2;
        foreach (var (hub, i) in hubs.Select((h, i) => (h, i)))
        {
            var sector = 2 * Math.PI * (hub.Leaves.Count + 1.2) / slots;
            nodes.Add(Node($"{i + 1}", hub.Title, Math.Cos(at + (sector / 2)) * Inner * Wide, Math.Sin(at + (sector / 2)) * Inner, 18, hub.Colour, "bottom", hub.Href, null));
            links.Add(Link("0", $"{i + 1}", hub.Colour, 2));
            foreach (var (leaf, n) in hub.Leaves.Select((x, n) => (x, n)))
            {
                var angle = at + (sector * (n + 1.1) / (hub.Leaves.Count + 1.2));
                // Above and below the middle names would run into each other: they stand over or under their node, every other one further in.
                var upright = Math.Abs(Math.Cos(angle)) < .5;
                var reach = upright && n % 2 == 1 ? Outer * .8 : Outer;
                var (x, y) = (Math.Cos(angle) * reach * Wide, Math.Sin(angle) * reach);
                nodes.Add(Node($"{i + 1}-{n}", leaf.Title, x, y, LeafSize, hub.Colour, upright ? y >= 0 ? "bottom" : "top" : x >= 0 ? "right" : "left", leaf.Href, leaf.Note));
                links.Add(Link($"{i + 1}", $"{i + 1}-{n}", hub.Colour, 1));
            }

            at += sector;
        }

        return new
        {
            tooltip = new { formatter = "{b}" },
            series = new object[]
            {
                new { type = "graph", layout = "none", roam = false, left = "17%", right = "17%", top = 28, bottom = 36, data = nodes, links, label = new { show = true, color = "--ink", fontSize = 12 }, emphasis = new { focus = "adjacency" } },
            },
        };
    }

    private static List<Hub> HubsOf(ReadEcosystem.View view, Func<EcoNode, string> open, Func<EcoGroup, string> list)
    {
        var groups = view.Groups.Where(g => g.Nodes.Count > 0).ToList();
        return groups.Sum(g => g.Nodes.Count) <= MostLeaves
            ? [.. groups.Select(g => new Hub($"{g.Relation} {g.Total}", Colours[(int)g.Part], g.Total > g.Nodes.Count ? list(g) : null, [.. g.Nodes.Select(n => new Leaf(n.Title, open(n), n.Note))]))]
            : [.. groups.GroupBy(g => g.Part).Select(p => new Hub(DisplayText.OfEnum(p.Key), Colours[(int)p.Key], null, [.. p.Select(g => new Leaf($"{g.Relation} {NumberFormat.Text(g.Total)}", list(g), null))]))];
    }

    private static object Node(string id, string title, double x, double y, int size, string colour, string label, string? href, string? note) => new
    {
        id,
        name = note is null ? title : $"{title}\n{note}",
        x,
        y,
        symbolSize = size,
        itemStyle = new { color = colour },
        href,
        label = new { position = label, formatter = title.Length > 15 ? $"{title[..14]}…" : title, fontWeight = size > LeafSize ? "bold" : "normal" },
    };

    private static object Link(string from, string to, string colour, int width) => new { source = from, target = to, lineStyle = new { color = colour, width, opacity = .55 } };

    private sealed record Leaf(string Title, string Href, string? Note);

    private sealed record Hub(string Title, string Colour, string? Href, IReadOnlyList<Leaf> Leaves);
}
