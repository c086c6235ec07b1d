using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Results;

/// <summary>
/// Tells each unit its own result of a run, and from when to when it may appeal. After appeals that were upheld a new run is told in the
/// same way: units whose result changed get another letter, the period of appeals stays.
/// </summary>
public sealed class AnnounceResults(ChuangpuDb db, CurrentActor current, ProcessInputs inputs, IWorkingCalendar calendar, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Guid processId, Guid runId, CancellationToken cancellation = default)
    {
        var found = await db.ManagedAsync(processId, current.Actor, "反馈考核结果", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        var first = process.State != ProcessState.Provisional;
        var action = first ? ProcessAction.Announce : ProcessAction.Update;
        if (!ProcessMoves.Allows(process.State, action))
        {
            return ProcessMoves.From(process.State, action).Problem!;
        }

        if (first && Unjudged(process, await db.DefinitionAsync(process, cancellation)) is { } unjudged)
        {
            return unjudged;
        }

        var run = await db.Set<AssessmentRun>().Include(r => r.Units).SingleOrDefaultAsync(r => r.Id == runId, cancellation);
        if (run is null || run.SchemeVersionId != process.SchemeVersionId || run.Year != process.Year)
        {
            return new Problem("run.other", "所选的计算结果不是这次考核的方案版本和年度，请在方案中按本年度重新计算后再选择。");
        }

        if (!await inputs.MatchAsync(process, run.Id, cancellation))
        {
            return new Problem("run.outdated", "这次计算之后，专家打分或加减分事项又有变化。请重新计算，再反馈最新的结果。");
        }

        if (!first && (process.RunId == run.Id || run.Number <= (await db.Set<AssessmentRun>().Where(r => r.Id == process.RunId).Select(r => r.Number).SingleAsync(cancellation))))
        {
            return new Problem("run.same", "所选的计算结果已经反馈过，或早于已反馈的结果。请先重新计算。");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (process.Do(action, current.Actor, now, $"第 {run.Number} 次计算，数据截止 {run.CutOff:yyyy-MM-dd}") is { } problem)
        {
            return problem;
        }

        if (first)
        {
            process.AppealUntil = (await calendar.ReadAsync(cancellation)).Add(clock.Today(), process.Rules.AppealDays);
        }

        (process.RunId, process.AnnouncedBy) = (run.Id, current.Actor.UserId);
        await TellAsync(process, run, first, now, cancellation);
        if (!first)
        {
            await CarryOutAsync(process, run, cancellation);
        }

        return await db.SaveProcessAsync(cancellation);
    }

    private static Problem? Unjudged(AssessmentProcess process, SchemeDefinition definition)
    {
        if (!definition.Items.Any(i => i.Source == ItemSource.Judged))
        {
            return null;
        }

        var waiting = process.Assessors.Where(a => a.DoneAt is null).Select(a => a.Name).ToList();
        if (waiting.Count > 0)
        {
            return new("assessment.judging", $"评审还没有完成：{string.Join("、", waiting)}还没有提交打分。");
        }

        var orphans = process.Cases.Where(c => !process.Assessors.Any(a => a.Assignments.Exists(x => x.CaseId == c.Id && x.MayJudge))).Select(c => c.UnitName).ToList();
        return orphans.Count == 0 ? null : new("assessment.orphans", $"{string.Join("、", orphans)}因专家全部回避，没有人评审。请再聘请专家。");
    }

    private async Task TellAsync(AssessmentProcess process, AssessmentRun run, bool first, DateTime now, CancellationToken cancellation)
    {
        var frozen = await FrozenAsync(run.Id, cancellation);
        // The units were told no other result of the year before than the published one.
        var before = await db.Set<AssessmentProcess>().Where(p => p.SchemeId == process.SchemeId && p.Year == process.Year - 1 && p.PublishedAt != null).Select(p => p.RunId).SingleOrDefaultAsync(cancellation) is { } earlier ? await FrozenAsync(earlier, cancellation) : null;
        var sizes = run.Units.GroupBy(u => u.GroupCode).ToDictionary(g => g.Key, g => g.Count(u => u.Score is not null));
        var letters = await db.Set<ResultLetter>().Where(l => process.Cases.Select(c => c.Id).Contains(l.CaseId)).ToListAsync(cancellation);
        foreach (var unit in process.Cases)
        {
            if (run.Units.Find(u => u.UnitKey == unit.UnitKey) is not { } score)
            {
                continue;
            }

            var content = CanonicalJson.Write(LetterLines.Of(frozen, score.Read(), before));
            var last = letters.Where(l => l.CaseId == unit.Id).MaxBy(l => l.Number);
            if (last is not null && last.Score == score.Score && last.Rank == score.Rank && last.Content == content)
            {
                continue;
            }

            db.Add(new ResultLetter
            {
                CaseId = unit.Id,
                Number = (last?.Number ?? 0) + 1,
                RunId = run.Id,
                RegionCode = process.RegionCode,
                UnitRegionCode = unit.UnitRegionCode,
                OrganisationId = unit.OrganisationId,
                Score = score.Score,
                Rank = score.Rank,
                RankOf = sizes[score.GroupCode],
                Content = content,
                SentAt = now,
            });
            await notifier.ToUnitAsync(unit, first ? $"考核初步结果已反馈，{process.AppealUntil:yyyy-MM-dd} 前可以申诉：{process.Title}" : $"考核结果已更新：{process.Title}", cancellation);
        }
    }

    private async Task<RunInputs> FrozenAsync(Guid runId, CancellationToken cancellation) =>
        CanonicalJson.Read<RunInputs>(await db.Set<FrozenInputs>().Where(i => i.RunId == runId).Select(i => i.Content).SingleAsync(cancellation));

    private async Task CarryOutAsync(AssessmentProcess process, AssessmentRun run, CancellationToken cancellation)
    {
        foreach (var appeal in await db.Set<Appeal>().Where(a => a.Case.ProcessId == process.Id && a.State == AppealState.Upheld && a.CarriedOutByRunId == null).ToListAsync(cancellation))
        {
            // A corrected figure counts only from a run made after the decision.
            if (appeal.DecidedAt <= run.MadeAt)
            {
                appeal.CarriedOutByRunId = run.Id;
            }
        }
    }
}
