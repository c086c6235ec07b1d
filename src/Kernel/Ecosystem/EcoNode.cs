namespace Chuangpu.Kernel.Ecosystem;

/// <summary>A node of the ecosystem. It is what stands in some capability, never a copy of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key among its kind.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">A line about it, or null.</param>
/// <param name="Href">Its own page, or null where it has none or the reader may not open it.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record EcoNode(EcoKind Kind, string Key, string Title, string? Note = null, string? Href = null, bool IsDemo = false)
{
    /// <summary>Its name in an address.</summary>
    public EcoNodeId Id => new(Kind, Key);
}
