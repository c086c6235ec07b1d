using System.Text.Json;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Runs;

/// <summary>Computes a run again from what it froze: as it was, which must give the same bytes, or with one thing changed. Stores nothing.</summary>
public sealed class ReplayRun(ChuangpuDb db, CollectInputs collect) : IUseCase
{
    /// <summary>Replays.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="change">What is changed; null for nothing.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<Replay>> HandleAsync(Guid runId, RunChange? change = null, CancellationToken cancellation = default)
    {
        if (await db.Set<AssessmentRun>().AsNoTracking().Include(r => r.Units).Include(r => r.SchemeVersion).ThenInclude(v => v.Scheme).SingleOrDefaultAsync(r => r.Id == runId, cancellation) is not { } run)
            return Problem.NotFound("该考核结果");
        var stored = await db.Set<FrozenInputs>().AsNoTracking().SingleOrDefaultAsync(i => i.RunId == runId, cancellation);
        List<UnitScore> rows = [.. run.Units.OrderBy(u => u.Ordinal)];
        if (Read(stored?.Content, rows) is not var (content, inputs, results))
            return new Problem("replay.unreadable", "保存的输入数据或得分已经缺失或损坏，无法读取，不能复算。请从备份恢复，并请系统管理员核对审计日志。");
        var changed = change is null ? inputs : await ChangedAsync(run, inputs, change, cancellation);
        if (changed.Succeeded is false)
            return changed.Problem;
        var scored = ScoreRun.Of(changed.Value);
        return scored.Succeeded
            ? new Replay(run, inputs, changed.Value, rows, scored.Value, CanonicalJson.Sha256(content), CanonicalJson.Sha256(ScoreRun.TextOf(scored.Value)))
            {
                Differences = ReplayDifferences.Of(inputs.Scheme, rows, results, [.. scored.Value.Select(u => u.Result)]),
            }
            : scored.Problem;
    }

    // What somebody changed in the database may be no text of ours any more.
    private static (string Content, RunInputs Inputs, IReadOnlyList<UnitResult> Results)? Read(string? content, List<UnitScore> rows)
    {
        try
        {
            return content is null ? null : (content, CanonicalJson.Read<RunInputs>(content), [.. rows.Select(u => u.Read().Result)]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<Result<RunInputs>> ChangedAsync(AssessmentRun run, RunInputs inputs, RunChange change, CancellationToken cancellation)
    {
        var scheme = change.Apply(inputs.Scheme);
        if (!scheme.Succeeded)
            return scheme.Problem;
        if (SchemeCheck.Of(scheme.Value) is [var fault, ..])
            return new Problem("replay.scheme", $"这样改动后方案不能使用：{fault.Message}");
        if (change.CutOff is not { } day || day == inputs.CutOff)
            return inputs with { Scheme = scheme.Value };
        var question = new RunQuestion(run.SchemeVersion.SchemeId, scheme.Value, inputs.Year, inputs.DataYear, day) { PlanId = inputs.Plan?.Id, FollowsId = run.FollowsId };
        var anew = await collect.HandleAsync(inputs.Title, inputs.SchemeVersion, question, RunMaterial.None, cancellation);
        // Only what is measured changes with the day; what people judged and decided stays.
        return inputs with { Scheme = scheme.Value, CutOff = day, Figures = anew.Figures };
    }
}
