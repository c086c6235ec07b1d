using Chuangpu.Enterprises.Contracts;

namespace Chuangpu.Cockpit.Chains;

/// <summary>An enterprise at a node.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Reason">Why it stands there.</param>
/// <param name="IsPlaced">Whether a person placed it.</param>
/// <param name="Stages">The stages of the innovation chain it has reached, each with its evidence.</param>
public sealed record Standing(EnterpriseProfile Enterprise, string Reason, bool IsPlaced, IReadOnlyDictionary<ChainStage, string> Stages)
{
    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo => Enterprise.IsDemo;
}
