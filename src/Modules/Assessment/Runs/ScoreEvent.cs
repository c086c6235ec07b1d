namespace Chuangpu.Assessment.Runs;

/// <summary>Something that moves a unit's total beside the tree.</summary>
/// <param name="Item">The code of a bonus, malus, veto or adjustment item.</param>
/// <param name="Unit">The unit's key.</param>
/// <param name="Points">Bonus and malus: not negative; adjustment: either; veto: 0.</param>
/// <param name="Reason">Why, with its document.</param>
public sealed record ScoreEvent(string Item, string Unit, decimal Points, string Reason)
{
    /// <summary>What it comes from in the platform (an event record, an appeal), or null.</summary>
    public Guid? Origin { get; init; }
}
