namespace Chuangpu.Assessment.Explanation;

/// <summary>What would bring a unit level with the next better one, all else the same.</summary>
/// <param name="UnitKey">The next better unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Gap">How many points it is ahead.</param>
/// <param name="Steps">Each item that would do alone, the smallest rise first.</param>
public sealed record WayUp(string UnitKey, string UnitName, decimal Gap, IReadOnlyList<WayUp.Step> Steps)
{
    /// <summary>An item that would do alone.</summary>
    /// <param name="Item">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Score">What it scores.</param>
    /// <param name="NeededScore">What it would have to score.</param>
    /// <param name="Value">The figure, or null.</param>
    /// <param name="NeededValue">The figure that gives that score, where the method leads back from a score to one figure; else null.</param>
    /// <param name="Unit">The unit of the figures.</param>
    public sealed record Step(string Item, string Name, decimal Score, decimal NeededScore, decimal? Value, decimal? NeededValue, string Unit);
}
