namespace Chuangpu.Assessment.Contracts;

/// <summary>An assessment whose results are public.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="Title">Such as 2024年度县区创新驱动发展考核.</param>
/// <param name="Year">The assessment year.</param>
/// <param name="RegionCode">The region that assessed (six digits).</param>
/// <param name="PublishedOn">The day it was published, in China.</param>
/// <param name="Href">Its public page.</param>
/// <param name="Units">The units, by group and rank.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record PublishedAssessment(
    Guid Id, string Title, int Year, string RegionCode, DateOnly PublishedOn, string Href, IReadOnlyList<PublishedAssessment.Unit> Units, bool IsDemo)
{
    /// <summary>Whose grade a veto limits, a sentence each.</summary>
    public IReadOnlyList<string> Limited { get; init; } = [];

    /// <summary>A unit.</summary>
    /// <param name="Key">The region's code or the organisation's id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Group">Its group's name.</param>
    /// <param name="Score">The total, or null.</param>
    /// <param name="Rank">The rank in the group, or null.</param>
    /// <param name="Grade">优秀, 良好, 合格, 不合格 or 不评定等次.</param>
    public sealed record Unit(string Key, string Name, string Group, decimal? Score, int? Rank, string Grade);
}
