using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>A policy with one of its texts and its clauses: to everybody what is published, to the bureau its drafts besides.</summary>
public sealed class ReadPolicy(ChuangpuDb db, PublishedClauses published, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>A policy as it is shown.</summary>
    /// <param name="Document">The policy.</param>
    /// <param name="Region">Its region's name.</param>
    /// <param name="State">Where it stands today.</param>
    /// <param name="Texts">Its texts, the newest first.</param>
    /// <param name="Text">The one shown; null where the text is not part of the platform.</param>
    /// <param name="Clauses">Its clauses in their order.</param>
    /// <param name="Open">The sentences of the text shown that promise money and are no clause yet; for who may write them.</param>
    public sealed record View(
        PolicyDocument Document, string Region, PolicyState State, IReadOnlyList<PolicyText> Texts, PolicyText? Text, IReadOnlyList<Line> Clauses, IReadOnlyList<ClauseSentence> Open);

    /// <summary>One of its clauses.</summary>
    /// <param name="Clause">The clause.</param>
    /// <param name="Rule">What is in force today; null when nothing is.</param>
    /// <param name="Draft">The version that waits; null without one.</param>
    public sealed record Line(AwardClause Clause, Clause? Rule, ClauseVersion? Draft)
    {
        /// <summary>Its name among the addresses of the page.</summary>
        public string Anchor => $"clause-{Clause.Ordinal}";
    }

    public async Task<Result<View>> HandleAsync(Guid id, Guid? textId = null, CancellationToken cancellation = default)
    {
        if (await db.Set<PolicyDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } document)
        {
            return Problem.NotFound("该政策");
        }

        var texts = await db.Set<PolicyText>().AsNoTracking().Where(t => t.DocumentId == id).OrderByDescending(t => t.Number).ToListAsync(cancellation);
        if (textId is { } asked && texts.TrueForAll(t => t.Id != asked))
        {
            return Problem.NotFound("该政策的这一版本");
        }

        var text = textId is null ? texts.Find(t => t.PublishedAt is not null) ?? texts.FirstOrDefault() : texts.Find(t => t.Id == textId);
        var clauses = await db.Set<AwardClause>().AsNoTracking().Include(c => c.Versions).Where(c => c.DocumentId == id).OrderBy(c => c.Ordinal).ToListAsync(cancellation);
        var rules = (await published.OfDocumentAsync(id, clock.Today(), cancellation))?.Clauses.ToDictionary(c => c.Id, c => c.Rule) ?? [];
        var lines = clauses.ConvertAll(c => new Line(c, rules.GetValueOrDefault(c.Id), c.Versions.Find(v => v.PublishedAt is null)));
        var mayWrite = current.Actor.Can(Capability.ManagePolicies, document.RegionCode);
        var open = text is null || !mayWrite ? [] : ClauseSentence.In(text.Text).Where(s => !clauses.Exists(c => c.TextId == text.Id && c.Start < s.End && c.End > s.Start)).ToList();
        return new View(document, await regions.NameOfAsync(document.RegionCode, cancellation), document.StateOn(clock.Today()), texts, text, lines, open);
    }
}
