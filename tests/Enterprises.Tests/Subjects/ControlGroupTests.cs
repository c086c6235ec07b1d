using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Register;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Chuangpu.TestKit;

namespace Chuangpu.Enterprises.Tests.Subjects;

public sealed class ControlGroupTests
{
    private static readonly Fact Group = EnterpriseSchema.Facts.Single(f => f.Name == "企业.关联组");

    [Theory, OnEveryDatabase]
    public async Task Group_OfHoldings_IsTheHeadsThroughAnyNumberOfSteps(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var all = await EnterprisesAsync(platform, "甲", "乙", "丙", "丁", "戊", "己");
        await HoldsAsync(platform, all["甲"], all["乙"], RelationKind.Controls, 5001);
        await HoldsAsync(platform, all["乙"], all["丙"], RelationKind.Controls, null);
        // Half is no majority; together with what a controlled company holds it is.
        await HoldsAsync(platform, all["甲"], all["丁"], RelationKind.Controls, 5000);
        await HoldsAsync(platform, all["丙"], all["丁"], RelationKind.Holds, 1);
        await HoldsAsync(platform, all["甲"], all["戊"], RelationKind.Controls, 5000);
        await HoldsAsync(platform, all["己"], all["戊"], RelationKind.Holds, 5000);

        var groups = await GroupsAsync(platform, new(2025, 6, 30));

        Assert.All(["甲", "乙", "丙", "丁"], n => Assert.Equal("演示甲", groups[n]));
        Assert.Equal(("", ""), (groups["戊"], groups["己"]));
        foreach (var (name, enterprise) in all)
        {
            var one = (await platform.AsAsync<IEnterpriseFacts, EnterpriseSubject?>(Actors.Enterprise(enterprise.Id), f => f.FindAsync(enterprise.Id, new(2025, 6, 30), default)))!;
            Assert.Equal(Value.Of(groups[name]), one.Facts.Get(Group, Offset.None));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Group_BeforeTheRelationWasKnown_IsNone(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var all = await EnterprisesAsync(platform, "甲", "乙");
        platform.Clock.Advance(TimeSpan.FromDays(3));
        await HoldsAsync(platform, all["甲"], all["乙"], RelationKind.Controls, 6000);

        Assert.Equal("", (await GroupsAsync(platform, new(2025, 7, 1)))["乙"]);
        Assert.Equal("演示甲", (await GroupsAsync(platform, new(2025, 7, 3)))["乙"]);
    }

    [Theory, OnEveryDatabase]
    public async Task Group_NamedByHandOrJointlyControlled_JoinsWhatTheyControl(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var all = await EnterprisesAsync(platform, "甲", "乙", "丙", "丁");
        await platform.SeeAsync(async db =>
        {
            foreach (var enterprise in db.Set<Enterprise>().Where(e => e.Id == all["甲"].Id || e.Id == all["乙"].Id))
            {
                (enterprise.ControlGroup, enterprise.ControlGroupReason) = ("演示某系", "同一自然人控制（演示）");
            }

            return await db.SaveChangesAsync();
        });
        await HoldsAsync(platform, all["乙"], all["丙"], RelationKind.Controls, 9000);
        await HoldsAsync(platform, all["丁"], all["丙"], RelationKind.JointlyControlled, null);

        Assert.All((await GroupsAsync(platform, new(2025, 6, 30))).Values, g => Assert.Equal("演示某系", g));
    }

    private static async Task<Dictionary<string, Enterprise>> EnterprisesAsync(TestPlatform platform, params string[] names)
    {
        var all = new Dictionary<string, Enterprise>();
        foreach (var name in names)
        {
            all[name] = await Given.EnterpriseAsync(platform, "演示" + name);
        }

        return all;
    }

    private static Task<EnterpriseRelation> HoldsAsync(TestPlatform platform, Enterprise holder, Enterprise held, RelationKind kind, int? share) => platform.GivenAsync(new EnterpriseRelation
    {
        EnterpriseId = holder.Id,
        OtherId = held.Id,
        Kind = kind,
        ShareBasisPoints = share,
        Source = FactSource.Bureau,
        EnteredBy = "甲科员",
        EnteredAt = Given.Now(platform),
    });

    private static async Task<Dictionary<string, string>> GroupsAsync(TestPlatform platform, DateOnly day) =>
        (await platform.AsAsync<IEnterpriseFacts, IReadOnlyList<EnterpriseSubject>>(Actors.Staff(), f => f.ListAsync(day, default)))
            .ToDictionary(s => s.Name["演示".Length..], s => ((TextValue)s.Facts.Get(Group, Offset.None)).Text);
}
