using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Demo;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises.Tests.Demo;

public sealed class EnterprisesSeedTests
{
    private static Task<bool> SeedAsync(TestPlatform platform) => platform.AsAsync(Actor.System, async s =>
    {
        foreach (var seed in s.GetServices<ISeed>().Where(x => x is SeedDemoOrganisations or EnterprisesSeed).OrderBy(x => x.Order))
        {
            await seed.RunAsync(default);
        }

        return true;
    });

    [Theory, OnEveryDatabase]
    public async Task Seed_Twice_Makes3000InventedEnterprisesOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await SeedAsync(platform);
        await SeedAsync(platform);

        var enterprises = await platform.SeeAsync(db => db.Set<Enterprise>().Include(e => e.Organisation).ToListAsync());
        Assert.Equal(3000, enterprises.Count);
        Assert.All(enterprises, e =>
        {
            Assert.True(e.IsDemo && e.Organisation.IsDemo);
            Assert.Contains("演示", e.Organisation.Name, StringComparison.Ordinal);
            Assert.True(CreditCode.Parse(e.Organisation.CreditCode!).Succeeded);
            Assert.NotNull(Industries.SectionOf(e.IndustryCode));
        });
        Assert.Equal(3000, enterprises.Select(e => e.Organisation.Name).Distinct().Count());
        Assert.InRange(await platform.SeeAsync(db => db.Set<YearFigures>().CountAsync()), 12_000, 15_000);
        Assert.All(await platform.SeeAsync(db => db.Set<YearFigures>().ToListAsync()), f => Assert.True(f.Research <= f.Revenue && f.TechStaff <= f.Staff && f.DomesticResearch <= f.Research));
        Assert.InRange(await platform.SeeAsync(db => db.Set<Qualification>().CountAsync(q => q.Kind == QualificationKind.HighTech && q.ValidUntil >= new DateOnly(2025, 6, 30))), 150, 900);

        var subjects = await platform.AsAsync<IEnterpriseFacts, IReadOnlyList<EnterpriseSubject>>(Actors.Staff("140581"), f => f.ListAsync(new(2025, 6, 30), default));
        Assert.NotEmpty(subjects);
        Assert.All(subjects, s => Assert.Equal("140581", s.RegionCode));
    }
}
