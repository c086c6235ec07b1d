using Chuangpu.Assessment.Contracts;
using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>Puts published assessments on the public portal.</summary>
internal sealed class PublicAssessments(IPublishedAssessments published) : IPublicSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds { get; } = [nameof(AssessmentProcess), nameof(PublishedGrade)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicItem>> ListAsync(CancellationToken cancellation) =>
    [
        .. (await published.ListAsync(null, cancellation)).Select(a => new PublicItem(PublicKind.Assessment, a.Title, a.Href, a.RegionCode)
        {
            On = a.PublishedOn,
            Summary = $"{a.Units.Count} 个单位参加考核，优秀：{(a.Units.Any(u => u.Grade == "优秀") ? string.Join("、", a.Units.Where(u => u.Grade == "优秀").Select(u => u.Name)) : "无")}。",
            Figures = [new("单位", a.Units.Count, "个")],
            IsDemo = a.IsDemo,
        }),
    ];
}
