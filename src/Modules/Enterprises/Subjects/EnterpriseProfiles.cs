using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Help;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Subjects;

/// <summary>The enterprises of a region with what a look at a trade asks of them: a query for each kind of fact, however many there are.</summary>
internal sealed class EnterpriseProfiles(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IEnterpriseProfiles
{
    // Older figures say nothing about what an enterprise is now.
    private const int YearsBack = 3;

    /// <inheritdoc />
    public async Task<IReadOnlyList<EnterpriseProfile>> ListAsync(string regionCode, ProfileQuery which, CancellationToken cancellation)
    {
        if (!current.Actor.Can(Capability.BrowseEnterprises))
        {
            return [];
        }

        var (prefix, today) = (RegionCode.PrefixOf(regionCode), clock.Today());
        var (platforms, inventions) = (Platforms(today), Inventions(today));
        var standing = db.Set<Enterprise>().AsNoTracking().Where(e => e.State == EnterpriseState.Operating && e.Organisation.RegionCode.StartsWith(prefix));
        // What a query can do without reading every name in the region: by industry first, by words only where words alone are asked for.
        var ids = which.Also.ToHashSet();
        ids.UnionWith(await OfIndustriesAsync(standing, which.Industries, cancellation));
#pragma warning disable CA1862 // A query compares lower case; it knows no StringComparison.
        foreach (var word in which.Words.Select(w => w.ToLowerInvariant()))
        {
            ids.UnionWith(await standing.Where(e => e.Organisation.Name.ToLower().Contains(word) || inventions.Any(p => p.EnterpriseId == e.Id && p.Title.ToLower().Contains(word))
                || platforms.Any(q => q.EnterpriseId == e.Id && q.Name != null && q.Name.ToLower().Contains(word))).Select(e => e.Id).ToListAsync(cancellation));
        }
#pragma warning restore CA1862

        if (ids.Count == 0)
        {
            return [];
        }

        // Thousands of them travel as one parameter.
        var wanted = ids.ToList();
        var enterprises = await standing.Where(e => EF.Parameter(wanted).Contains(e.Id)).OrderBy(e => e.Organisation.Name).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Organisation.Name, e.Organisation.RegionCode, e.IndustryCode, e.Size, e.IsDemo }).ToListAsync(cancellation);
        var figures = (await db.Set<YearFigures>().AsNoTracking().InForce().Where(f => f.Year >= today.Year - YearsBack && EF.Parameter(wanted).Contains(f.EnterpriseId))
            .Select(f => new { f.EnterpriseId, f.Year, f.Revenue, f.Research, f.HighTechRevenue, f.Conversions }).ToListAsync(cancellation)).GroupBy(f => f.EnterpriseId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Year)!);
        var units = (await platforms.Where(q => EF.Parameter(wanted).Contains(q.EnterpriseId)).OrderBy(q => q.RecognisedOn).Select(q => new { q.EnterpriseId, q.Name, q.Level }).ToListAsync(cancellation)).ToLookup(q => q.EnterpriseId, q => q.Name ?? $"{q.Level}研发机构");
        var titles = (await inventions.Where(p => EF.Parameter(wanted).Contains(p.EnterpriseId)).OrderBy(p => p.GrantedOn).Select(p => new { p.EnterpriseId, p.Title }).ToListAsync(cancellation)).ToLookup(p => p.EnterpriseId, p => p.Title);
        var needs = (await db.Set<HelpProblem>().AsNoTracking().Where(p => p.State == ProblemState.Open && EF.Parameter(wanted).Contains(p.EnterpriseId))
            .OrderBy(p => p.DueOn).Select(p => new { p.EnterpriseId, p.Text }).ToListAsync(cancellation)).ToLookup(p => p.EnterpriseId, p => p.Text);
        return
        [
            .. enterprises.Select(e =>
            {
                var f = figures.GetValueOrDefault(e.Id);
                return new EnterpriseProfile
                {
                    Id = e.Id,
                    Name = e.Name,
                    RegionCode = e.RegionCode,
                    Industry = e.IndustryCode ?? "",
                    Size = e.Size,
                    Year = f?.Year,
                    RevenueFen = f?.Revenue,
                    ResearchFen = f?.Research,
                    HighTechFen = f?.HighTechRevenue,
                    Conversions = f?.Conversions,
                    Inventions = [.. titles[e.Id]],
                    Platforms = [.. units[e.Id]],
                    Needs = [.. needs[e.Id]],
                    IsDemo = e.IsDemo,
                };
            }),
        ];
    }

    private IQueryable<Qualification> Platforms(DateOnly today) => db.Set<Qualification>().AsNoTracking()
        .Where(q => q.Kind == QualificationKind.ResearchUnit && q.EndedAt == null && q.RecognisedOn <= today && (q.ValidUntil == null || q.ValidUntil >= today));

    private IQueryable<IntellectualProperty> Inventions(DateOnly today) => db.Set<IntellectualProperty>().AsNoTracking()
        .Where(p => p.Kind == PropertyKind.Invention && p.EndedAt == null && (p.ExpiresOn == null || p.ExpiresOn >= today));

    // An industry is kept as a group; a division stands for all of its groups.
    private static async Task<IReadOnlyList<Guid>> OfIndustriesAsync(IQueryable<Enterprise> standing, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var (divisions, groups) = (codes.Where(c => c.Length == 2).ToList(), codes.Where(c => c.Length > 2).ToList());
        return codes.Count == 0 ? [] : await standing
            .Where(e => e.IndustryCode != null && (groups.Contains(e.IndustryCode) || divisions.Contains(e.IndustryCode.Substring(0, 2)))).Select(e => e.Id).ToListAsync(cancellation);
    }
}
