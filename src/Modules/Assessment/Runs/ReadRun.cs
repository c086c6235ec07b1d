using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Runs;

/// <summary>Reads a run for those who may see all of it.</summary>
public sealed class ReadRun(ChuangpuDb db) : IUseCase
{
    /// <summary>A run with what it is shown beside.</summary>
    /// <param name="Run">With its scheme and units.</param>
    /// <param name="Inputs">What it froze.</param>
    /// <param name="Before">The units of the latest run of an earlier year by key; empty for the first.</param>
    /// <param name="Followed">The units of the run it took the place of by key; empty for the first of a year.</param>
    /// <param name="LaterId">The latest run of the year, where this is another.</param>
    public sealed record Page(
        AssessmentRun Run, RunInputs Inputs, IReadOnlyDictionary<string, UnitScore> Before, IReadOnlyDictionary<string, UnitScore> Followed, Guid? LaterId)
    {
        /// <summary>The groups in the scheme's order with their units, best first and those without a rank last.</summary>
        public IEnumerable<(SchemeGroup Group, IReadOnlyList<UnitScore> Units)> Groups =>
            Inputs.Scheme.Groups.Select(g => (g, (IReadOnlyList<UnitScore>)[.. Run.Units.Where(u => u.GroupCode == g.Code).OrderBy(u => u.Rank ?? int.MaxValue).ThenBy(u => u.Ordinal)]));
    }

    /// <summary>The run, or null when it does not exist or may not be seen.</summary>
    /// <param name="id">The run.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Page?> HandleAsync(Guid id, CancellationToken cancellation = default)
    {
        var runs = db.Set<AssessmentRun>().AsNoTracking();
        if (await runs.Include(r => r.Units).Include(r => r.SchemeVersion).ThenInclude(v => v.Scheme).SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } run)
            return null;
        var content = (await db.Set<FrozenInputs>().AsNoTracking().SingleAsync(i => i.RunId == id, cancellation)).Content;
        var ofScheme = runs.Where(r => r.SchemeVersion.SchemeId == run.SchemeVersion.SchemeId);
        var before = await ofScheme.Where(r => r.Year < run.Year).OrderByDescending(r => r.Year).ThenByDescending(r => r.Number).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);
        var latest = await ofScheme.Where(r => r.Year == run.Year).OrderByDescending(r => r.Number).Select(r => r.Id).FirstAsync(cancellation);
        return new(run, CanonicalJson.Read<RunInputs>(content), await UnitsAsync(before, cancellation), await UnitsAsync(run.FollowsId, cancellation), latest == id ? null : latest);
    }

    private async Task<IReadOnlyDictionary<string, UnitScore>> UnitsAsync(Guid? run, CancellationToken cancellation) =>
        run is null ? new Dictionary<string, UnitScore>() : await db.Set<UnitScore>().AsNoTracking().Where(u => u.RunId == run).ToDictionaryAsync(u => u.UnitKey, cancellation);
}
