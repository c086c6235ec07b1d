using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;

namespace Chuangpu.Plans.Register;

/// <summary>A heading of the plan's outline, or an item under it.</summary>
/// <param name="Heading">The heading, or null for an item.</param>
/// <param name="Item">The item, or null for a heading.</param>
/// <param name="Goal">How the item stands when it is a goal.</param>
public sealed record OutlineNode(Heading? Heading, PlanItem? Item, GoalStanding? Goal)
{
    /// <summary>Headings and items below, in the order of the text.</summary>
    public List<OutlineNode> Children { get; } = [];

    /// <summary>How many items of a kind stand here and below.</summary>
    public int Count(ItemKind kind) => (Item is not null && PlanItems.KindOf(Item) == kind ? 1 : 0) + Children.Sum(c => c.Count(kind));

    /// <summary>
    /// The outline with all items hung under their headings. Items of another reading of the document, and items without a
    /// heading, hang under a node without heading and item at the end.
    /// </summary>
    /// <param name="headings">Of the last reading, in order.</param>
    /// <param name="items">All items.</param>
    /// <param name="goals">The goals' standings.</param>
    public static IReadOnlyList<OutlineNode> Build(IReadOnlyList<Heading> headings, IReadOnlyList<PlanItem> items, IEnumerable<GoalStanding> goals)
    {
        var standing = goals.ToDictionary(g => g.Goal.Id);
        var roots = new List<OutlineNode>();
        var byHeading = new Dictionary<Guid, OutlineNode>();
        var open = new Stack<OutlineNode>();
        foreach (var heading in headings)
        {
            var node = new OutlineNode(heading, null, null);
            byHeading[heading.Id] = node;
            while (open.TryPeek(out var above) && above.Heading!.Depth >= heading.Depth)
            {
                open.Pop();
            }

            (open.TryPeek(out var parent) ? parent.Children : roots).Add(node);
            open.Push(node);
        }

        var elsewhere = new OutlineNode(null, null, null);
        foreach (var item in items.OrderBy(i => i.Place.Start ?? int.MaxValue).ThenBy(PlanItems.KindOf))
        {
            var node = item.HeadingId is { } id && byHeading.TryGetValue(id, out var heading) ? heading : elsewhere;
            node.Children.Add(new OutlineNode(null, item, standing.GetValueOrDefault(item.Id)));
        }

        foreach (var node in byHeading.Values)
        {
            // Items stand right under their heading, the headings below follow.
            node.Children.Sort((a, b) => (a.Item is null).CompareTo(b.Item is null) is var order and not 0 ? order : Start(a).CompareTo(Start(b)));
        }

        return elsewhere.Children.Count == 0 ? roots : [.. roots, elsewhere];
    }

    private static int Start(OutlineNode node) => node.Heading?.Start ?? node.Item?.Place.Start ?? int.MaxValue;
}
