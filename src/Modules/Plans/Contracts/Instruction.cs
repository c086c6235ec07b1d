namespace Chuangpu.Plans.Contracts;

/// <summary>What a leader asks for when looking at a figure.</summary>
/// <param name="RegionCode">The region whose bureau follows it up (six digits).</param>
/// <param name="Figure">What the figure is, such as 长治市滞后目标.</param>
/// <param name="Value">What it was when the instruction was given, with its unit.</param>
/// <param name="Href">The page of the figure.</param>
/// <param name="Text">The instruction.</param>
/// <param name="ResponsibleId">The organisation that must act.</param>
/// <param name="DueOn">By when.</param>
public sealed record Instruction(string RegionCode, string Figure, string Value, string Href, string Text, Guid ResponsibleId, DateOnly DueOn)
{
    /// <summary>Whether the figure is invented for the demo.</summary>
    public bool IsDemo { get; init; }
}
