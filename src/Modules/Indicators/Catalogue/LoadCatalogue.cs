using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>
/// Brings the standard indicators in the database to the list that comes with the program. One that left the list keeps its
/// row, because values may stand under it.
/// </summary>
public sealed class LoadCatalogue(ChuangpuDb db) : ISeed
{
    private const string Name = "indicators";

    /// <inheritdoc />
    public int Order => 5;

    /// <inheritdoc />
    public bool IsDemo => false;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var mark = await db.Set<LoadedData>().SingleOrDefaultAsync(x => x.Name == Name, cancellation);
        if (mark?.Fingerprint == CatalogueData.Fingerprint)
        {
            return;
        }

        var content = CatalogueData.Read();
        await LoadBreakdownsAsync(content.Breakdowns, cancellation);
        var known = await db.Set<Indicator>().Include(i => i.Definitions).ToDictionaryAsync(i => i.Code, cancellation);
        foreach (var row in content.Indicators)
        {
            if (!known.TryGetValue(row.Code, out var indicator))
            {
                indicator = new Indicator { Code = row.Code, RegionCode = RegionCode.Nation };
                db.Add(indicator);
            }

            foreach (var definition in row.Definitions)
            {
                var standing = indicator.Definitions.SingleOrDefault(d => d.ValidFrom == definition.ValidFrom);
                var made = definition.Into(standing, row.Code);
                if (standing is null)
                {
                    db.Add(made);
                }
            }
        }

        if (mark is null)
        {
            db.Add(new LoadedData { Name = Name, Fingerprint = CatalogueData.Fingerprint });
        }
        else
        {
            mark.Fingerprint = CatalogueData.Fingerprint;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task LoadBreakdownsAsync(IReadOnlyList<CatalogueData.BreakdownRow> rows, CancellationToken cancellation)
    {
        var known = await db.Set<Breakdown>().Include(b => b.Members).ToDictionaryAsync(b => b.Code, cancellation);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Code, out var breakdown))
            {
                breakdown = new Breakdown { Code = row.Code, Name = row.Name };
                db.Add(breakdown);
            }

            (breakdown.Name, breakdown.Source) = (row.Name, row.Source);
            foreach (var (i, pair) in row.Members.Index())
            {
                var code = $"{row.Code}.{pair[0]}";
                if (breakdown.Members.SingleOrDefault(m => m.Code == code) is { } member)
                {
                    (member.Name, member.Ordinal) = (pair[1], i + 1);
                }
                else
                {
                    db.Add(new BreakdownMember { Code = code, BreakdownCode = row.Code, Name = pair[1], Ordinal = i + 1 });
                }
            }
        }
    }
}
