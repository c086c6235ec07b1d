namespace Chuangpu.Cockpit.Chains;

/// <summary>What a file would change.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Node">The node.</param>
/// <param name="Kind">新增, 修改 or 删去.</param>
/// <param name="Before">As it stands, or null.</param>
/// <param name="After">As it will stand, or null.</param>
public sealed record ChainChange(string Chain, string Node, string Kind, string? Before, string? After);
