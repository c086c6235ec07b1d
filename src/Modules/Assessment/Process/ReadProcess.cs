using Chuangpu.Assessment.Documents;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.Assessment.Process.Results;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process;

/// <summary>Reads an assessment for those who carry it through or lead the region.</summary>
public sealed class ReadProcess(ChuangpuDb db, PublishResults publish, CurrentActor current) : IUseCase
{
    /// <summary>The assessment, or null outside the region of office.</summary>
    public async Task<View?> HandleAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.FindProcessAsync(id, cancellation) is not { } process || !current.Actor.Scope.Covers(process.RegionCode))
        {
            return null;
        }

        var definition = await db.DefinitionAsync(process, cancellation);
        var ids = process.Cases.ConvertAll(c => c.Id);
        var letters = (await db.Set<ResultLetter>().AsNoTracking().Where(l => ids.Contains(l.CaseId)).ToListAsync(cancellation)).ToLookup(l => l.CaseId);
        var appeals = (await db.Set<Appeal>().AsNoTracking().Where(a => ids.Contains(a.CaseId)).Select(a => new { a.CaseId, a.State }).ToListAsync(cancellation)).ToLookup(a => a.CaseId);
        var runs = await db.Set<AssessmentRun>().AsNoTracking().Where(r => r.SchemeVersionId == process.SchemeVersionId && r.Year == process.Year).OrderByDescending(r => r.Number)
            .Select(r => new { r.Id, r.Number, r.CutOff, r.Reason }).ToListAsync(cancellation);
        return new View
        {
            Process = process,
            Kept = await db.Set<KeptReport>().AsNoTracking().Include(k => k.Attachment).Where(k => k.ProcessId == id).OrderBy(k => k.MadeAt).ToListAsync(cancellation),
            Definition = definition,
            Lines = [.. process.Cases.OrderBy(c => c.GroupCode, StringComparer.Ordinal).ThenBy(c => letters[c.Id].MaxBy(l => l.Number)?.Rank ?? int.MaxValue).ThenBy(c => c.UnitKey, StringComparer.Ordinal)
                .Select(c => new Line(c, letters[c.Id].MaxBy(l => l.Number), appeals[c.Id].Count(), appeals[c.Id].Count(a => a.State == AppealState.Pending)))],
            Spreads = await SpreadsAsync(process, definition, cancellation),
            Grades = process.PublishedAt is not null ? await db.Set<PublishedGrade>().AsNoTracking().Where(g => g.ProcessId == id).OrderBy(g => g.Ordinal).ToListAsync(cancellation)
                : process.RunId is not null ? await publish.GradesAsync(process, cancellation) : [],
            Limited = await LimitedGrades.OfAsync(db, process, cancellation),
            Runs = [.. runs.Select(r => new Choice<Guid?>(r.Id, $"第 {r.Number} 次，数据截止 {r.CutOff:yyyy-MM-dd}{(r.Reason is null ? "" : $"（{r.Reason}）")}"))],
            Experts = [.. (await db.Users.Where(u => u.Role == Role.Expert).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellation))
                .Where(u => !process.Assessors.Exists(a => a.UserId == u.Id)).Select(u => new Choice<Guid?>(u.Id, u.DisplayName))],
        };
    }

    private async Task<IReadOnlyList<Spread>> SpreadsAsync(AssessmentProcess process, SchemeDefinition definition, CancellationToken cancellation)
    {
        var marks = await new ProcessMaterial(db).MarksAsync(process.Id, cancellation);
        return
        [
            .. marks.GroupBy(m => (m.CaseId, m.ItemCode)).Where(g => g.Max(m => m.Score) - g.Min(m => m.Score) > process.Rules.FlagAbove)
                .Select(g => new Spread(
                    process.Cases.First(c => c.Id == g.Key.CaseId).UnitName, definition.Find(g.Key.ItemCode)?.Name ?? g.Key.ItemCode, g.Max(m => m.Score), g.Min(m => m.Score),
                    string.Join("、", g.OrderByDescending(m => m.Score).Select(m => $"{m.Assessor} {m.Score:0.##}")))),
        ];
    }

    /// <summary>An assessment as its page shows it.</summary>
    public sealed record View
    {
        public required AssessmentProcess Process { get; init; }

        public required SchemeDefinition Definition { get; init; }

        /// <summary>The reports in its file.</summary>
        public required IReadOnlyList<KeptReport> Kept { get; init; }

        public required IReadOnlyList<Line> Lines { get; init; }

        /// <summary>Marks that lie further apart than the rules tolerate without a word.</summary>
        public required IReadOnlyList<Spread> Spreads { get; init; }

        public required IReadOnlyList<PublishedGrade> Grades { get; init; }

        /// <summary>Whose grade a veto limits, in sentences.</summary>
        public required IReadOnlyList<string> Limited { get; init; }

        public required IReadOnlyList<Choice<Guid?>> Runs { get; init; }

        public required IReadOnlyList<Choice<Guid?>> Experts { get; init; }

        public bool NeedsAssessors => Definition.Items.Any(i => i.Source == ItemSource.Judged);
    }

    /// <param name="Case">The unit.</param>
    /// <param name="Letter">Its latest letter, or null.</param>
    /// <param name="Appeals">How many appeals.</param>
    /// <param name="Pending">How many of them wait.</param>
    public sealed record Line(UnitCase Case, ResultLetter? Letter, int Appeals, int Pending);

    /// <param name="Unit">Whose.</param>
    /// <param name="Item">Which item.</param>
    /// <param name="Most">The highest mark.</param>
    /// <param name="Least">The lowest mark.</param>
    /// <param name="Marks">Each assessor's, in words.</param>
    public sealed record Spread(string Unit, string Item, decimal Most, decimal Least, string Marks);
}
