using Chuangpu.Assessment.Contracts;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>Shows other capabilities what was published.</summary>
internal sealed class PublishedAssessments(ChuangpuDb db) : IPublishedAssessments
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PublishedAssessment>> ListAsync(string? regionCode, CancellationToken cancellation)
    {
        var found = await db.Set<AssessmentProcess>().AsNoTracking().Where(p => p.PublishedAt != null && (regionCode == null || p.RegionCode == regionCode))
            .OrderByDescending(p => p.PublishedAt).Select(p => new { p.Id, p.Title, p.Year, p.RegionCode, p.PublishedAt, p.IsDemo, p.RunId }).ToListAsync(cancellation);
        var ids = found.ConvertAll(p => p.Id);
        var grades = (await db.Set<PublishedGrade>().AsNoTracking().Where(g => ids.Contains(g.ProcessId)).OrderBy(g => g.Ordinal).ToListAsync(cancellation)).ToLookup(g => g.ProcessId);
        var limited = await LimitedGrades.OfAsync(db, found.ConvertAll(p => p.RunId ?? Guid.Empty), cancellation);
        return
        [
            .. found.Select(p => new PublishedAssessment(
                p.Id, p.Title, p.Year, p.RegionCode, DateOnly.FromDateTime(p.PublishedAt!.Value.ToChinaTime()), $"/open/assessments/{p.Id}",
                [.. grades[p.Id].Select(g => new PublishedAssessment.Unit(g.UnitKey, g.UnitName, g.GroupName, g.Score, g.Rank, WebKit.DisplayText.OfEnum(g.Grade)))], p.IsDemo) { Limited = [.. limited[p.RunId ?? Guid.Empty]] }),
        ];
    }
}
