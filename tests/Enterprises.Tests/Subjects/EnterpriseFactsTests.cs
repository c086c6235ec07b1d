using Chuangpu.Enterprises.Awards;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Subjects;

public sealed class EnterpriseFactsTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private static Task<EnterpriseSubject?> FindAsync(TestPlatform platform, Actor actor, Guid id, DateOnly? day = null) =>
        platform.AsAsync<IEnterpriseFacts, EnterpriseSubject?>(actor, f => f.FindAsync(id, day ?? Today, default));

    [Fact]
    public void Schema_EveryFact_IsAnswered() =>
        Assert.Equal(EnterpriseSchema.Facts.Select(f => f.Name).Append(ClauseSchema.Awards.Name).Order(), StoredFacts.Names.Order());

    [Theory, OnEveryDatabase]
    public async Task Facts_OfAClause_AreEvaluatedToTheCent(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, change: e => e.Dishonest = false);
        await Given.FiguresAsync(platform, enterprise, 2024, f => (f.Research, f.Revenue) = (60_000_001, 1_000_000_000));
        var clause = RuleFile.Read("""
            条款 演示后补助
              条件 强度：企业.研发费用(上年) / 企业.营业收入(上年) ≥ 5%
              排除 失信：企业.失信
              金额 = 企业.研发费用(上年)
              上限 每年 60万元
            """, new Schema(EnterpriseSchema.Facts)).Rule!.Clauses[0];

        var outcome = clause.Evaluate((await FindAsync(platform, Actors.Staff(), enterprise.Id))!.Facts, Today);
        Assert.Equal((Entitlement.Entitled, 600_000m), (outcome.Entitlement, outcome.Payable!.Value.ToDecimal()));

        await platform.GivenAsync(new OtherAward
        {
            EnterpriseId = enterprise.Id,
            Clause = "演示后补助",
            PaidOn = new(2025, 2, 1),
            AmountFen = 59_999_999,
            Level = "市级",
            Source = FactSource.Bureau,
            EnteredBy = "甲科员",
            EnteredAt = Given.Now(platform),
        });
        outcome = clause.Evaluate((await FindAsync(platform, Actors.Staff(), enterprise.Id))!.Facts, Today);
        Assert.Equal(0.01m, outcome.Payable!.Value.ToDecimal());
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_OfAPastDay_AreThoseKnownThen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var first = await Given.FiguresAsync(platform, enterprise, 2024, f => f.Staff = 100);
        platform.Clock.Advance(TimeSpan.FromDays(3));
        await platform.AsAsync(Actor.System, async s =>
        {
            var db = (Kernel.Database.ChuangpuDb)s.GetService(typeof(Kernel.Database.ChuangpuDb))!;
            (await db.Set<YearFigures>().SingleAsync(f => f.Id == first.Id)).EndedAt = Given.Now(platform);
            return await db.SaveChangesAsync();
        });
        await Given.FiguresAsync(platform, enterprise, 2024, f => f.Staff = 101);

        var staff = EnterpriseSchema.Facts.Single(f => f.Name == "企业.职工总数");
        async Task<object> StaffOnAsync(DateOnly day) => (await FindAsync(platform, Actors.Staff(), enterprise.Id, day))!.Facts.Get(staff, Offset.Years(-1));
        Assert.Equal(Value.Missing, await StaffOnAsync(Today.AddDays(-1)));
        Assert.Equal(Value.Of(100m), await StaffOnAsync(Today));
        Assert.Equal(Value.Of(100m), await StaffOnAsync(Today.AddDays(2)));
        Assert.Equal(Value.Of(101m), await StaffOnAsync(Today.AddDays(3)));
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_NotConfirmed_DoNotCount(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await Given.FiguresAsync(platform, enterprise, 2024, f => (f.Staff, f.InForceAt, f.SubmittedAt) = (100, null, Given.Now(platform)));
        var subject = (await FindAsync(platform, Actors.Enterprise(enterprise.Id), enterprise.Id))!;
        Assert.Equal(Value.Missing, subject.Facts.Get(EnterpriseSchema.Facts.Single(f => f.Name == "企业.职工总数"), Offset.Years(-1)));
        Assert.Equal(SizeClass.Unknown, subject.Size);
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_OfTheScope_AreOfTheOwnCountyOrEnterprise(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (here, there) = (await Given.EnterpriseAsync(platform), await Given.EnterpriseAsync(platform, "演示乙有限公司", Actors.OtherCounty));
        await Given.EnterpriseAsync(platform, "演示丙有限公司", change: e => e.State = EnterpriseState.Cancelled);

        async Task<IEnumerable<Guid>> ListedAsync(Actor actor) =>
            (await platform.AsAsync<IEnterpriseFacts, IReadOnlyList<EnterpriseSubject>>(actor, f => f.ListAsync(Today, default))).Select(s => s.OrganisationId);
        Assert.Equal([here.Id, there.Id], await ListedAsync(Actors.Staff()));
        Assert.Equal([here.Id], await ListedAsync(Actors.Staff(Actors.County)));
        Assert.Equal([there.Id], await ListedAsync(Actors.Enterprise(there.Id)));
        Assert.Empty(await ListedAsync(Actor.Anonymous));
        Assert.Null(await FindAsync(platform, Actors.Enterprise(there.Id), here.Id));
        Assert.NotNull(await FindAsync(platform, Actors.Enterprise(here.Id), here.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task Facts_OfQualifications_SayFirstAndHolding(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        foreach (var (from, until) in new[] { (new DateOnly(2021, 12, 1), new DateOnly(2024, 11, 30)), (new(2024, 11, 20), new(2027, 11, 19)) })
        {
            await platform.GivenAsync(new Qualification
            {
                EnterpriseId = enterprise.Id,
                Kind = QualificationKind.HighTech,
                RecognisedOn = from,
                ValidUntil = until,
                Source = FactSource.Department,
                EnteredBy = "甲科员",
                EnteredAt = Given.Now(platform),
            });
        }

        var facts = (await FindAsync(platform, Actors.Staff(), enterprise.Id))!.Facts;
        var rules = RuleFile.Read("""
            是高企 = 企业.高企有效
            首次数 = 个数(企业.资质 其中 名称 = "高新技术企业" 且 首次)
            是规上 = 企业.规上
            机构级别 = 企业.研发机构级别
            """, new Schema(EnterpriseSchema.Facts)).Rule!;
        Assert.Equal(new Dictionary<string, Value> { ["是高企"] = Value.Yes, ["首次数"] = Value.Of(1m), ["是规上"] = Value.No, ["机构级别"] = Value.Of("无") }, rules.Formulas.ToDictionary(f => f.Name!, f => f.Evaluate(facts).Value));
    }

    [Theory, OnEveryDatabase]
    public async Task Find_AnEarlierDayByTodaysKnowledge_TakesCorrectionsAndNothingLater(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        Task<Qualification> RecognisedAsync(QualificationKind kind, DateOnly on) => platform.GivenAsync(new Qualification
        {
            EnterpriseId = enterprise.Id,
            Kind = kind,
            RecognisedOn = on,
            Source = FactSource.Department,
            EnteredBy = "甲科员",
            EnteredAt = Given.Now(platform),
        });
        platform.Clock.Advance(TimeSpan.FromDays(10));
        await RecognisedAsync(QualificationKind.HighTech, new(2025, 5, 1));
        await RecognisedAsync(QualificationKind.AboveSize, new(2025, 7, 5));
        await Given.FiguresAsync(platform, enterprise, 2024, f => f.Revenue = 100);

        Assert.Equal((Value.No, Value.No), await HoldsAsync(Today));
        Assert.Equal((Value.Yes, Value.No), await HoldsAsync(new(2025, 7, 10)));

        async Task<(Value HighTech, Value AboveSize)> HoldsAsync(DateOnly known)
        {
            var facts = (await platform.AsAsync<IEnterpriseFacts, EnterpriseSubject?>(Actors.Staff(), f => f.FindAsync(enterprise.Id, Today, known, default)))!.Facts;
            Fact Named(string name) => EnterpriseSchema.Facts.Single(f => f.Name == name);
            Assert.Equal(known > Today, facts.Get(Named("企业.营业收入"), Offset.Years(-1)) is not UnknownValue);
            return (facts.Get(Named("企业.高企有效"), Offset.None), facts.Get(Named("企业.规上"), Offset.None));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Size_OfTheLatestFigures_GoesByTheRuleOrByWhatWasDetermined(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, industry: "651");
        await Given.FiguresAsync(platform, enterprise, 2024, f => (f.Staff, f.Revenue) = (100, 1_000_000_000));
        Assert.Equal(SizeClass.Medium, (await FindAsync(platform, Actors.Staff(), enterprise.Id))!.Size);
        var other = await Given.EnterpriseAsync(platform, "演示乙有限公司", change: e => (e.Size, e.SizeSource) = (SizeClass.Large, "统计部门"));
        Assert.Equal(SizeClass.Large, (await FindAsync(platform, Actors.Staff(), other.Id))!.Size);
    }

    [Theory, OnEveryDatabase]
    public async Task Code_OfTwoOrganisations_IsRefusedByTheDatabase(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await Given.EnterpriseAsync(platform, code: "91140403MA0DEM013X");
        await Assert.ThrowsAsync<DbUpdateException>(() => Given.EnterpriseAsync(platform, "演示乙有限公司", code: "91140403MA0DEM013X"));
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Organisation>().CountAsync()));
    }
}
