using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>A clause with its versions: the one asked for, or the one in force today, or the newest.</summary>
public sealed class ReadClause(ChuangpuDb db, CheckClause check, TimeProvider clock) : IUseCase
{
    /// <summary>A clause as it is shown.</summary>
    /// <param name="Clause">The clause, with its document.</param>
    /// <param name="Versions">Its versions one may see, the newest first.</param>
    /// <param name="Shown">The one shown.</param>
    /// <param name="InForce">The one in force today; null when none is.</param>
    /// <param name="Check">What a look at the one shown found.</param>
    /// <param name="Quote">The sentence it carries out; null without one.</param>
    public sealed record View(AwardClause Clause, IReadOnlyList<ClauseVersion> Versions, ClauseVersion Shown, ClauseVersion? InForce, ClauseCheck Check, string? Quote);

    public async Task<Result<View>> HandleAsync(Guid id, Guid? versionId = null, CancellationToken cancellation = default)
    {
        var clause = await db.Set<AwardClause>().AsNoTracking().Include(c => c.Document).Include(c => c.Versions).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        var versions = clause?.Versions.OrderByDescending(v => v.Number).ToList() ?? [];
        var today = clock.Today();
        var inForce = versions.Find(v => v.PublishedAt is not null && Holds(v, today));
        var shown = versionId is null ? inForce ?? versions.FirstOrDefault() : versions.Find(v => v.Id == versionId);
        if (clause is null || shown is null)
        {
            return Problem.NotFound("该条款");
        }

        var quote = clause is { TextId: { } text, Start: { } start, End: { } end }
            ? (await db.Set<PolicyText>().Where(t => t.Id == text).Select(t => t.Text).SingleOrDefaultAsync(cancellation))?[start..end]
            : null;
        return new View(clause, versions, shown, inForce, await check.HandleAsync(clause, shown.Rules, shown.PublishedAt is not null, cancellation), quote);
    }

    private static bool Holds(ClauseVersion version, DateOnly day)
    {
        var (from, to) = ClauseText.ValidityOf(version.Rules);
        return !(day < from) && !(day > to);
    }
}
