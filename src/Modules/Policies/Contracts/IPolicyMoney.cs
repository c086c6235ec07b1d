namespace Chuangpu.Policies.Contracts;

/// <summary>The money of policies at a glance. Limited to what the current actor may see.</summary>
public interface IPolicyMoney
{
    /// <summary>The budgets of a region and all below it in the latest year that has one; null where there is none.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="cancellation">Stops.</param>
    Task<PolicyMoney?> ReadAsync(string regionCode, CancellationToken cancellation);
}
