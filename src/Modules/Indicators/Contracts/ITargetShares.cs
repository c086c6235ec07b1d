namespace Chuangpu.Indicators.Contracts;

/// <summary>The targets that decompositions in force hand down to regions, for capabilities that assess by them. Limited to what the current actor may see.</summary>
public interface ITargetShares
{
    /// <summary>The shares of some regions in a year: of each decomposition the version that was in force at the end of a day.</summary>
    /// <param name="regionCodes">The regions that are to reach them (six digits).</param>
    /// <param name="year">The year they are to be reached in.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<HandedDownTarget>> ReadAsync(IReadOnlyCollection<string> regionCodes, int year, DateOnly asOf, CancellationToken cancellation);
}
