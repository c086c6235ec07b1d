namespace Chuangpu.Assessment.Process.Judging;

/// <summary>A unit as an assessor may see it.</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="Name">Its name, or its neutral code.</param>
/// <param name="Group">Its group; empty where it would name it.</param>
/// <param name="Items">What it says of itself for each item, and what the assessor gave.</param>
/// <param name="Files">Its evidence.</param>
public sealed record JudgedUnit(Guid CaseId, string Name, string Group, IReadOnlyList<JudgedUnit.Item> Items, IReadOnlyList<JudgedUnit.Proof> Files)
{
    /// <summary>Whether every item has a mark.</summary>
    public bool IsDone => Items.All(i => i.Score is not null);

    /// <summary>An item.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Asked">What the scheme asks for, or null.</param>
    /// <param name="Text">What the unit says, or null.</param>
    /// <param name="Score">What the assessor gave, or null.</param>
    /// <param name="Remark">Why, or null.</param>
    public sealed record Item(string Code, string Name, string? Asked, string? Text, decimal? Score, string? Remark);

    /// <summary>A file.</summary>
    /// <param name="FileId">The case's file.</param>
    /// <param name="Name">Its name, or a neutral one.</param>
    public sealed record Proof(Guid FileId, string Name);
}
