using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Explanation;

/// <summary>Explains a unit's score to whoever may see it. The frozen inputs hold the figures of all units; of them only what concerns this one is handed out.</summary>
public sealed class ExplainUnit(ChuangpuDb db) : IUseCase
{
    /// <summary>The explanation, or null when the score does not exist or may not be seen.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="unitKey">The unit.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<UnitExplanation?> HandleAsync(Guid runId, string unitKey, CancellationToken cancellation = default)
    {
        if (await db.Set<UnitScore>().AsNoTracking().SingleOrDefaultAsync(u => u.RunId == runId && u.UnitKey == unitKey, cancellation) is not { } unit)
            return null;

        // Whoever may see the unit's score may know what it rests on, though not the run as a whole.
        var run = await db.Set<AssessmentRun>().IgnoreQueryFilters().AsNoTracking().Include(r => r.SchemeVersion).ThenInclude(v => v.Scheme).Include(r => r.Units).SingleAsync(r => r.Id == runId, cancellation);
        var inputs = await InputsAsync(runId, cancellation);
        var scoring = new GroupScoring(inputs, inputs.Scheme.Groups.Single(g => g.Code == unit.GroupCode));
        List<UnitResult> group = [.. run.Units.Where(u => u.GroupCode == unit.GroupCode).OrderBy(u => u.Ordinal).Select(u => u.Read().Result)];
        var before = await BeforeAsync(run, unitKey, cancellation);
        return new()
        {
            Run = run,
            Scheme = inputs.Scheme,
            Unit = unit,
            Scored = unit.Read(),
            Figures = inputs.Figures.Where(f => f.Unit == unitKey).ToDictionary(f => f.Item),
            GroupMeans = group.SelectMany(u => u.Items).Where(i => i is { Weight: not null, Score: not null }).GroupBy(i => i.Item).ToDictionary(g => g.Key, g => g.Average(i => i.Score!.Value)),
            Ranked = group.Count(u => u.Rank is not null),
            Before = before?.Unit,
            YearBefore = before?.Year,
            Contributions = before is { } earlier ? Contributions.Of(await InputsAsync(earlier.Unit.RunId, cancellation), inputs, unitKey) : [],
            WayUp = WaysUp.Of(inputs, scoring, group, unitKey),
        };
    }

    private async Task<RunInputs> InputsAsync(Guid runId, CancellationToken cancellation) =>
        CanonicalJson.Read<RunInputs>((await db.Set<FrozenInputs>().IgnoreQueryFilters().AsNoTracking().SingleAsync(i => i.RunId == runId, cancellation)).Content);

    // Within the filters: what the unit may not see of last year is not compared with.
    private async Task<(UnitScore Unit, int Year)?> BeforeAsync(AssessmentRun run, string unitKey, CancellationToken cancellation)
    {
        var found = await db.Set<UnitScore>().AsNoTracking().Where(u => u.UnitKey == unitKey && u.Run.SchemeVersion.SchemeId == run.SchemeVersion.SchemeId && u.Run.Year < run.Year)
            .OrderByDescending(u => u.Run.Year).ThenByDescending(u => u.Run.Number).Select(u => new { Unit = u, u.Run.Year }).FirstOrDefaultAsync(cancellation);
        return found is null ? null : (found.Unit, found.Year);
    }
}
