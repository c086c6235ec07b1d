namespace Chuangpu.Assessment.Contracts;

/// <summary>Assessments whose results are public, for the portal, the cockpit and documents.</summary>
public interface IPublishedAssessments
{
    /// <summary>The published ones, the newest first.</summary>
    /// <param name="regionCode">Made by this region alone (six digits); null for all.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<PublishedAssessment>> ListAsync(string? regionCode, CancellationToken cancellation);
}
