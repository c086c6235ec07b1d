namespace Chuangpu.Policies.Clauses;

/// <summary>A line of two texts compared.</summary>
/// <param name="Kind">Whether it stands in both, or was added or removed.</param>
/// <param name="Text">The line.</param>
public sealed record LineDifference(LineDifference.Change Kind, string Text)
{
    /// <summary>What became of a line.</summary>
    public enum Change
    {
        /// <summary>In both texts.</summary>
        Same,

        /// <summary>Only in the later one.</summary>
        Added,

        /// <summary>Only in the earlier one.</summary>
        Removed,
    }

    /// <summary>The lines of two texts: the longest common run of lines kept, the rest removed and added.</summary>
    /// <param name="before">The earlier text; at most some thousand lines, since every line is compared with every other.</param>
    /// <param name="after">The later text.</param>
    public static IReadOnlyList<LineDifference> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<LineDifference>();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                lines.Add(new(Change.Same, now[j++]));
                i++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new(Change.Removed, old[i++]));
            }
            else
            {
                lines.Add(new(Change.Added, now[j++]));
            }
        }

        return lines;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
