using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Organisations;

/// <summary>The organisations of the demo region (data/demo/organisations.json): real departments by name, invented enterprises marked as such.</summary>
public sealed class SeedDemoOrganisations(ChuangpuDb db) : ISeed
{
    /// <inheritdoc />
    public int Order => 10;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = await db.Set<Organisation>().Where(o => o.ShortName != null).Select(o => o.ShortName!).ToListAsync(cancellation);
        if (known.Count > 0)
        {
            return;
        }

        foreach (var row in DemoFile.Read("organisations"))
        {
            db.Add(new Organisation
            {
                Name = row.GetProperty("name").GetString()!,
                ShortName = row.GetProperty("shortName").GetString(),
                Kind = KindOf(row.GetProperty("kind").GetString()!),
                RegionCode = row.GetProperty("regionCode").GetString()!,
                CreditCode = row.GetProperty("uscc").GetString(),
                IsDemo = row.GetProperty("demo").GetBoolean(),
            });
        }

        await db.SaveChangesAsync(cancellation);
    }

    // A bureau is the department of a prefecture or county.
    private static OrganisationKind KindOf(string kind) => kind switch
    {
        "government" => OrganisationKind.Government,
        "department" or "bureau" => OrganisationKind.Department,
        "enterprise" => OrganisationKind.Enterprise,
        "university" => OrganisationKind.University,
        "institute" => OrganisationKind.Institute,
        _ => throw new InvalidOperationException($"No kind of organisation is called {kind}."),
    };
}
