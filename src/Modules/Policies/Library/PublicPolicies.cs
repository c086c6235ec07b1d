using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Publicity;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>Published policies and their clauses on the public portal.</summary>
internal sealed class PublicPolicies(ChuangpuDb db, ListPolicies policies) : IPublicSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => [nameof(PolicyDocument), nameof(PolicyText), nameof(AwardClause), nameof(ClauseVersion)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicItem>> ListAsync(CancellationToken cancellation)
    {
        var rows = (await policies.HandleAsync(new(), cancellation)).Where(r => r.Document.PublishedAt is not null).ToList();
        var standing = rows.Where(r => r.State is PolicyState.InForce or PolicyState.Coming).Select(r => r.Document.Id).ToHashSet();
        var clauses = await db.Set<AwardClause>().AsNoTracking().Where(c => c.PublishedAt != null && !c.IsShared && c.Document.PublishedAt != null).OrderBy(c => c.DocumentId).ThenBy(c => c.Ordinal)
            .Select(c => new { c.DocumentId, c.Name, c.Ordinal, c.Mode, c.RegionCode, c.Document.Title, c.Document.IsDemo }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new PublicItem(PublicKind.Policy, r.Document.Title, $"/policies/{r.Document.Id}", r.Document.RegionCode)
            {
                On = r.Document.IssuedOn ?? DateOnly.FromDateTime(r.Document.PublishedAt!.Value.ToChinaTime()),
                Summary = $"{(r.Document.DocumentNumber is { } number ? $"{number}，" : "")}{PolicyWords.Validity(r.Document.InForceFrom, r.Document.InForceTo)}",
                By = r.Document.Issuer,
                State = DisplayText.OfEnum(r.State),
                Figures = r.Clauses > 0 ? [new("可自测条款", r.Clauses, "条")] : [],
                IsDemo = r.IsDemo,
            }),
            .. clauses.Where(c => standing.Contains(c.DocumentId)).Select(c => new PublicItem(PublicKind.Clause, c.Name, $"/policies/{c.DocumentId}#clause-{c.Ordinal}", c.RegionCode)
            {
                Summary = $"{DisplayText.OfEnum(c.Mode)}，《{c.Title}》",
                IsDemo = c.IsDemo,
            }),
        ];
    }
}
