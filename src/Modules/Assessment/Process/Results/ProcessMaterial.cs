using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Results;

/// <summary>Supplies runs with what the process of their scheme and year holds: joined marks, bonus, malus, veto and adjustment.</summary>
internal sealed class ProcessMaterial(ChuangpuDb db) : IRunSource
{
    /// <inheritdoc />
    public async Task<RunMaterial> ReadAsync(RunQuestion question, CancellationToken cancellation)
    {
        var process = await db.Set<AssessmentProcess>().AsNoTracking().SingleOrDefaultAsync(p => p.SchemeId == question.SchemeId && p.Year == question.Year, cancellation);
        if (process is null)
        {
            return RunMaterial.None;
        }

        var marks = await MarksAsync(process.Id, cancellation);
        var recorded = await db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Case.ProcessId == process.Id && e.Withdrawn == null)
            .Select(e => new { e.Id, e.ItemCode, e.Case.UnitKey, e.Points, e.Reason, e.AppealId }).ToListAsync(cancellation);
        return new()
        {
            Judged =
            [
                .. marks.GroupBy(m => (m.ItemCode, m.UnitKey)).Where(g => question.Scheme.Find(g.Key.ItemCode)?.Source == ItemSource.Judged)
                    .Select(g => JoinedMark.Of([.. g.Select(m => m.Score)], process.Rules.Joining) is var joined ? new JudgedScore(g.Key.ItemCode, g.Key.UnitKey, joined.Score, joined.Basis) : null!),
            ],
            Events = [.. recorded.Where(e => question.Scheme.Find(e.ItemCode) is not null).Select(e => new ScoreEvent(e.ItemCode, e.UnitKey, e.Points, e.Reason) { Origin = e.AppealId ?? e.Id })],
        };
    }

    /// <summary>Every mark that counts: of assessors without a conflict.</summary>
    public async Task<IReadOnlyList<Mark>> MarksAsync(Guid processId, CancellationToken cancellation) => await db.Set<ItemMark>().AsNoTracking()
        .Where(m => m.Assignment.MayJudge && m.Assignment.Assessor.ProcessId == processId)
        .Select(m => new Mark(m.Assignment.CaseId, m.Assignment.Case.UnitKey, m.ItemCode, m.Assignment.Assessor.Name, m.Score, m.Remark)).ToListAsync(cancellation);

    /// <summary>A mark.</summary>
    /// <param name="CaseId">The unit's case.</param>
    /// <param name="UnitKey">The unit's key.</param>
    /// <param name="ItemCode">The item.</param>
    /// <param name="Assessor">Whose.</param>
    /// <param name="Score">0 to 100.</param>
    /// <param name="Remark">Why, or null.</param>
    internal sealed record Mark(Guid CaseId, string UnitKey, string ItemCode, string Assessor, decimal Score, string? Remark);
}
