using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises.Tests;

/// <summary>Invented enterprises to test with.</summary>
internal static class Given
{
    /// <summary>An enterprise with its organisation.</summary>
    public static Task<Enterprise> EnterpriseAsync(
        TestPlatform platform, string name = "演示甲有限公司", string region = Actors.County, string? code = null, string? industry = "391", Action<Enterprise>? change = null) =>
        platform.AsAsync(Kernel.Access.Actor.System, async s =>
        {
            var organisation = new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region, CreditCode = code };
            var enterprise = new Enterprise { Id = organisation.Id, Organisation = organisation, IndustryCode = industry };
            change?.Invoke(enterprise);
            var db = s.GetRequiredService<ChuangpuDb>();
            db.AddRange(organisation, enterprise);
            await db.SaveChangesAsync();
            return enterprise;
        });

    /// <summary>Figures that count since the clock's now; money in 分.</summary>
    public static Task<YearFigures> FiguresAsync(TestPlatform platform, Enterprise enterprise, int year, Action<YearFigures> fill) =>
        platform.GivenAsync(Filled(platform, enterprise, year, fill));

    public static DateTime Now(TestPlatform platform) => platform.Clock.GetUtcNow().UtcDateTime;

    private static YearFigures Filled(TestPlatform platform, Enterprise enterprise, int year, Action<YearFigures> fill)
    {
        var figures = new YearFigures
        {
            EnterpriseId = enterprise.Id,
            Year = year,
            Source = FactSource.Bureau,
            EnteredBy = "甲科员",
            EnteredAt = Now(platform),
            InForceAt = Now(platform),
        };
        fill(figures);
        return figures;
    }
}
