using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Database;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>Says beside a list of grades whose grade a veto limits; without it a first place that is no more than 合格 could not be understood.</summary>
internal static class LimitedGrades
{
    /// <summary>A sentence a unit, in the order of the run. Whoever may see the grades may know of the limit, though not of what led to it.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(ChuangpuDb db, AssessmentProcess process, CancellationToken cancellation = default) =>
        process.RunId is { } run ? [.. (await OfAsync(db, [run], cancellation))[run]] : [];

    /// <summary>The same for several runs.</summary>
    public static async Task<ILookup<Guid, string>> OfAsync(ChuangpuDb db, IReadOnlyCollection<Guid> runs, CancellationToken cancellation) =>
        (await db.Set<UnitScore>().IgnoreQueryFilters().AsNoTracking().Where(u => runs.Contains(u.RunId) && u.Limit != GradeLimit.None).OrderBy(u => u.Ordinal)
            .Select(u => new { u.RunId, u.UnitName, u.Limit }).ToListAsync(cancellation)).ToLookup(u => u.RunId, u => $"{u.UnitName}有一票否决事项，等次限制：{DisplayText.OfEnum(u.Limit)}。");
}
