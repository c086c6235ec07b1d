using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests;

/// <summary>Invented enterprises with last year's figures.</summary>
internal static class EnterpriseBuilder
{
    /// <summary>An enterprise of a county.</summary>
    /// <param name="platform">Where.</param>
    /// <param name="revenue">Last year's revenue in 万元.</param>
    /// <param name="research">Last year's R&amp;D expense in 万元, or null when it is not known.</param>
    /// <param name="region">The county.</param>
    /// <param name="name">Its name.</param>
    /// <param name="group">The group it is controlled with, or null.</param>
    public static Task<Guid> AnEnterpriseAsync(TestPlatform platform, decimal revenue, decimal? research, string region = Actors.County, string name = "演示甲有限公司", string? group = null) =>
        platform.AsAsync(Actor.System, async s =>
        {
            var now = platform.Clock.GetUtcNow().UtcDateTime;
            var organisation = new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region };
            var enterprise = new Enterprise { Id = organisation.Id, Organisation = organisation, IndustryCode = "391", State = EnterpriseState.Operating, ControlGroup = group };
            var db = s.GetRequiredService<ChuangpuDb>();
            db.AddRange(organisation, enterprise);
            db.Add(new YearFigures
            {
                EnterpriseId = enterprise.Id,
                Year = 2024,
                Source = FactSource.Bureau,
                EnteredBy = "甲科员",
                EnteredAt = now,
                InForceAt = now,
                Revenue = (long)(revenue * 1_000_000),
                Research = research is { } wan ? (long)(wan * 1_000_000) : null,
            });
            await db.SaveChangesAsync();
            return enterprise.Id;
        });
}
