using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Checking;

internal static class DependencyFinder
{
    /// <summary>The facts a tree reads, each period once.</summary>
    public static IReadOnlyList<Dependency> Of(TypedNode root)
    {
        var found = new List<Dependency>();
        Collect(root, found);
        return [.. found.Distinct()];
    }

    private static void Collect(TypedNode node, List<Dependency> found)
    {
        if (node is FactNode fact)
            found.Add(fact.Dependency);
        foreach (var part in node.Parts)
            Collect(part, found);
    }
}
