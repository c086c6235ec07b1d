using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Library;

/// <summary>The policies an actor may know of: published ones, and the drafts of the own region for its bureau.</summary>
public sealed class ListPolicies(ChuangpuDb db, RegionDirectory regions, TimeProvider clock) : IUseCase
{
    /// <summary>What to list.</summary>
    /// <param name="Text">With these words in title, number, issuer or the text itself.</param>
    /// <param name="RegionCode">Of this region and those below it (six digits).</param>
    /// <param name="State">Standing so today.</param>
    public sealed record Request(string? Text = null, string? RegionCode = null, PolicyState? State = null);

    /// <summary>A line of the list.</summary>
    /// <param name="Document">The policy.</param>
    /// <param name="Region">Its region's name.</param>
    /// <param name="State">Where it stands today.</param>
    /// <param name="Clauses">How many clauses were published.</param>
    /// <param name="Drafts">How many versions of clauses wait; of those one may see.</param>
    public sealed record Row(PolicyDocument Document, string Region, PolicyState State, int Clauses, int Drafts)
    {
        public bool IsDemo => Document.IsDemo;
    }

    public async Task<IReadOnlyList<Row>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var query = db.Set<PolicyDocument>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var words = request.Text.Trim();
            query = query.Where(d => d.Title.Contains(words) || (d.DocumentNumber != null && d.DocumentNumber.Contains(words)) || (d.Issuer != null && d.Issuer.Contains(words)) || d.Texts.Any(t => t.Text.Contains(words)));
        }

        if (!string.IsNullOrEmpty(request.RegionCode))
        {
            var prefix = RegionCode.PrefixOf(request.RegionCode);
            query = query.Where(d => d.RegionCode.StartsWith(prefix));
        }

        var found = await query.OrderBy(d => d.RegionCode).ThenByDescending(d => d.IssuedOn)
            .Select(d => new
            {
                Document = d,
                Clauses = d.Clauses.Count(c => c.PublishedAt != null && !c.IsShared),
                Drafts = d.Clauses.SelectMany(c => c.Versions).Count(v => v.PublishedAt == null),
            }).ToListAsync(cancellation);
        var names = await regions.NamesAsync(found.Select(f => f.Document.RegionCode), cancellation);
        var today = clock.Today();
        return [.. found.Select(f => new Row(f.Document, names[f.Document.RegionCode], f.Document.StateOn(today), f.Clauses, f.Drafts))
            .Where(r => request.State is not { } state || r.State == state)];
    }
}
