namespace Chuangpu.Plans.Contracts;

/// <summary>Lets the rules of other capabilities open and close supervision items. Both calls save at once.</summary>
public interface ISuperviseCauses
{
    /// <summary>Opens an item for the cause, or finds the one that is open for it already; the same cause never has two open items.</summary>
    /// <returns>The item, and whether it was opened by this call.</returns>
    Task<(Guid ItemId, bool IsNew)> OpenAsync(SupervisionCause cause, CancellationToken cancellation);

    /// <summary>Closes the open item of a cause that is gone.</summary>
    /// <param name="key">The cause's key.</param>
    /// <param name="reason">Why it is gone; shown on the item.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Whether there was an open item.</returns>
    Task<bool> ResolveAsync(string key, string reason, CancellationToken cancellation);
}
