namespace Chuangpu.Enterprises.Contracts;

/// <summary>The ladders of cultivation at a glance. Limited to what the current actor may see.</summary>
public interface ILadderStanding
{
    /// <summary>Every ladder with the enterprises of a region and all below it, and how they moved in the last full year.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="cancellation">Stops.</param>
    Task<LadderStanding> ReadAsync(string regionCode, CancellationToken cancellation);
}
