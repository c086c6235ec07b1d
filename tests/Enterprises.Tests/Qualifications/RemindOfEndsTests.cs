using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Notices;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Qualifications;

public sealed class RemindOfEndsTests
{
    [Theory, OnEveryDatabase]
    public async Task Remind_EachStep_TellsEnterpriseAndCountyOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await platform.GivenAsync(new User { UserName = "ent", DisplayName = "某企业", Role = Role.Enterprise, OrganisationId = enterprise.Id });
        await platform.GivenAsync(new User { UserName = "county", DisplayName = "甲科员", Role = Role.BureauStaff, RegionCode = Actors.County });
        async Task GivenAsync(QualificationKind kind, DateOnly until) => await platform.GivenAsync(new Qualification
        {
            EnterpriseId = enterprise.Id,
            Kind = kind,
            RecognisedOn = new(2022, 9, 1),
            ValidUntil = until,
            Source = FactSource.Bureau,
            EnteredBy = "甲科员",
            EnteredAt = Given.Now(platform),
        });
        await GivenAsync(QualificationKind.HighTech, new(2025, 9, 1));
        // Renewed already, and too far away.
        await GivenAsync(QualificationKind.Specialised, new(2025, 9, 1));
        await GivenAsync(QualificationKind.Specialised, new(2028, 9, 1));
        await GivenAsync(QualificationKind.Gazelle, new(2026, 9, 1));

        async Task<List<string>> RunAsync()
        {
            await platform.AsAsync<RemindOfEnds, bool>(Actor.System, async j =>
            {
                await j.RunAsync(Guid.Empty, default);
                return true;
            });
            return await platform.SeeAsync(db => db.Set<Notice>().OrderBy(n => n.SentAt).Select(n => n.Title).ToListAsync());
        }

        Assert.Equal(2, (await RunAsync()).Count);
        Assert.All(await RunAsync(), t => Assert.Equal("演示甲有限公司的高新技术企业将于 2025-09-01 到期，已不足 90 天", t));
        Assert.Equal(2, (await RunAsync()).Count);
        platform.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(4, (await RunAsync()).Count);
        platform.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(4, (await RunAsync()).Count);
    }
}
