using Chuangpu.WebKit;

namespace Chuangpu.Cockpit.Chains;

/// <summary>A chain as an ECharts graph from left to right: each node as far right as its longest way from the source, coloured by what it needs.</summary>
internal static class ChainDiagram
{
    private const int Wide = 230, High = 84;

    /// <summary>The colour of a gap.</summary>
    public static Tone ToneOf(ChainGap gap) => gap switch
    {
        ChainGap.Build => Tone.Bad,
        ChainGap.Extend or ChainGap.Fill => Tone.Warn,
        ChainGap.Strengthen => Tone.Info,
        _ => Tone.Ok,
    };

    /// <summary>How far each node lies from the source, by name.</summary>
    public static IReadOnlyDictionary<string, int> Levels(IReadOnlyList<ChainNode> nodes)
    {
        var levels = nodes.ToDictionary(n => n.Name, _ => 0);
        // As often as there are nodes: no way is longer, and one that went in a circle would end too.
        for (var round = 0; round < nodes.Count; round++)
        {
            foreach (var node in nodes)
            {
                levels[node.Name] = ChainNode.Parts(node.Upstream).Where(levels.ContainsKey).Select(u => Math.Min(levels[u] + 1, nodes.Count)).DefaultIfEmpty(0).Max();
            }
        }

        return levels;
    }

    /// <summary>The option of the chart.</summary>
    public static object Of(ReadChain.View view, Func<NodeView, string> link)
    {
        var levels = Levels([.. view.Nodes.Select(n => n.Node)]);
        List<object> nodes = [];
        foreach (var level in view.Nodes.GroupBy(n => levels[n.Node.Name]))
        {
            var list = level.ToList();
            for (var i = 0; i < list.Count; i++)
            {
                var (n, tone) = (list[i], $"--{ToneOf(list[i].Gap).ToString().ToLowerInvariant()}");
                nodes.Add(new
                {
                    id = n.Node.Name,
                    name = $"{n.Node.Name}：{DisplayText.OfEnum(n.Gap)}\n{n.Evidence}",
                    x = level.Key * Wide,
                    y = (i - ((list.Count - 1) / 2.0)) * High,
                    symbol = "rect",
                    symbolSize = (int[])[150, 46],
                    itemStyle = new { color = $"{tone}-soft", borderColor = tone, borderWidth = 1.5 },
                    label = new { formatter = $"{n.Node.Name}\n{DisplayText.OfEnum(n.Gap)} · {n.Standings.Count} 家", color = $"{tone}-ink", lineHeight = 17 },
                    href = link(n),
                });
            }
        }

        var links = view.Nodes.SelectMany(n => ChainNode.Parts(n.Node.Upstream).Where(levels.ContainsKey)
            // A line that passes over a level goes around what stands there.
            .Select(u => (object)new { source = u, target = n.Node.Name, lineStyle = new { curveness = levels[n.Node.Name] - levels[u] > 1 ? .3 : 0 } })).ToList();
        return new
        {
            tooltip = new { formatter = "{b}" },
            series = new object[]
            {
                new
                {
                    type = "graph", layout = "none", roam = false, left = 90, right = 90, top = 60, bottom = 60, data = nodes, links,
                    lineStyle = new { color = "--edge", width = 1.4, opacity = 1 }, label = new { show = true, fontSize = 12 },
                },
            },
        };
    }
}
