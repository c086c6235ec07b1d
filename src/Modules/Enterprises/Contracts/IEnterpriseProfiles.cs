namespace Chuangpu.Enterprises.Contracts;

/// <summary>The enterprises of a region for the capabilities that look at trades and chains. Limited to what the current actor may see.</summary>
public interface IEnterpriseProfiles
{
    /// <summary>Those asked for that operate in a region or below it, by name; none for who may not browse enterprises.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="which">Which of them.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<EnterpriseProfile>> ListAsync(string regionCode, ProfileQuery which, CancellationToken cancellation);
}
