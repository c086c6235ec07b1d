using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Values;

public sealed class EnterValueTests
{
    // The clock stands at 2025-06-30.
    private static async Task<TestPlatform> GivenAsync(Engine engine, Action<IndicatorDefinition>? change = null)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        await platform.GivenAsync(AnIndicator(change: change));
        return platform;
    }

    private static EnterValue.Request ARequest(decimal? value = 80, string period = "2024", ValueStatus status = ValueStatus.Preliminary, Guid? replaces = null, string? note = null) =>
        new() { IndicatorCode = "HNTE", RegionCode = Actors.City, Period = period, Value = value, Status = status, Replaces = replaces, Note = note };

    private static Task<Result<Guid>> EnterAsync(TestPlatform platform, EnterValue.Request request, Actor? actor = null) =>
        platform.AsAsync<EnterValue, Result<Guid>>(actor ?? Actors.Staff(), u => u.HandleAsync(request));

    private static Task<List<IndicatorValue>> EntriesAsync(TestPlatform platform) =>
        platform.SeeAsync(db => db.Set<IndicatorValue>().OrderBy(v => v.EnteredAt).ToListAsync());

    [Theory, OnEveryDatabase]
    public async Task Enter_NewCell_IsKeptExactlyWithItsAuthor(Engine engine)
    {
        await using var platform = await GivenAsync(engine, d => d.Decimals = 4);
        var staff = Actors.Staff();

        Assert.True((await EnterAsync(platform, ARequest(123456789.0123m), staff)).Succeeded);

        var entry = Assert.Single(await EntriesAsync(platform));
        Assert.Equal((123456789.0123m, ValueStatus.Preliminary, StatPeriod.OfYear(2024), staff.UserId, false), (entry.Value, entry.Status, entry.Period, entry.EnteredBy, entry.IsDemo));
        Assert.Equal(platform.Clock.GetUtcNow().UtcDateTime, entry.EnteredAt);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_CellAgain_IsACorrectionWithReasonThatKeepsTheFirst(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var first = (await EnterAsync(platform, ARequest())).Value;

        Assert.Equal(Problem.ConflictCode, (await EnterAsync(platform, ARequest(81))).Problem?.Code);
        Assert.Equal("value.reason", (await EnterAsync(platform, ARequest(81, replaces: first))).Problem?.Code);
        Assert.Equal("value.unchanged", (await EnterAsync(platform, ARequest(80, replaces: first, note: "核对"))).Problem?.Code);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await EnterAsync(platform, ARequest(81, replaces: first, note: "漏报一家"))).Succeeded);

        Assert.Equal([80m, 81m], (await EntriesAsync(platform)).Select(v => v.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_TwoCorrectTheSame_TellsTheSecond(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var first = (await EnterAsync(platform, ARequest())).Value;
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        await EnterAsync(platform, ARequest(81, replaces: first, note: "漏报一家"));

        Assert.Equal(Problem.ConflictCode, (await EnterAsync(platform, ARequest(82, replaces: first, note: "漏报两家"))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_FirmerStatus_NeedsNoReasonAndNeverGoesBack(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var first = (await EnterAsync(platform, ARequest())).Value;
        platform.Clock.Advance(TimeSpan.FromDays(1));

        var final = await EnterAsync(platform, ARequest(80, status: ValueStatus.Final, replaces: first));
        Assert.True(final.Succeeded);
        Assert.Equal("value.status", (await EnterAsync(platform, ARequest(82, status: ValueStatus.Flash, replaces: final.Value, note: "改"))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_Nothing_WithdrawsOnlyWhatIsThereAndWithAReason(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Equal("value.required", (await EnterAsync(platform, ARequest(null))).Problem?.Code);
        var first = (await EnterAsync(platform, ARequest())).Value;
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("value.reason", (await EnterAsync(platform, ARequest(null, replaces: first))).Problem?.Code);
        var withdrawn = await EnterAsync(platform, ARequest(null, replaces: first, note: "填错地区"));
        Assert.True(withdrawn.Succeeded);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await EnterAsync(platform, ARequest(79, replaces: withdrawn.Value, note: "重新填报"))).Succeeded);
    }

    [Theory]
    [InlineData(-1, "2024", ValueStatus.Final, "value.low")]
    [InlineData(120, "2024", ValueStatus.Final, "value.high")]
    [InlineData(80.5, "2024", ValueStatus.Final, "value.decimals")]
    [InlineData(80, "2025", ValueStatus.Final, "value.early")]
    [InlineData(80, "2026", ValueStatus.Flash, "value.early")]
    [InlineData(80, "2024-Q1", ValueStatus.Final, "value.frequency")]
    [InlineData(80, "1930", ValueStatus.Final, "value.period")]
    [InlineData(80, "去年", ValueStatus.Final, "value.period")]
    public async Task Enter_WhatCannotBe_NamesFieldAndRemedy(double value, string period, ValueStatus status, string code)
    {
        await using var platform = await GivenAsync(Engine.Sqlite, d => d.UpperLimit = 100);

        var problem = (await EnterAsync(platform, ARequest((decimal)value, period, status))).Problem;
        Assert.Equal(code, problem?.Code);
        Assert.NotNull(problem?.Field);
        Assert.Empty(await EntriesAsync(platform));
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_DerivedIndicator_IsRefused(Engine engine)
    {
        await using var platform = await GivenAsync(engine, d => d.Formula = "甲 / 乙");

        Assert.Equal("value.derived", (await EnterAsync(platform, ARequest())).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_EndedRegion_OnlyForPeriodsThatBeganBefore(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        await platform.GivenAsync(ARegion("990103", "旧城区", Kernel.Regions.RegionLevel.County, Actors.City, ended: new DateOnly(2018, 11, 23)));
        var request = ARequest(5, "2019");
        request.RegionCode = "990103";

        Assert.Equal("value.ended", (await EnterAsync(platform, request)).Problem?.Code);
        request.Period = "2017";
        Assert.True((await EnterAsync(platform, request)).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_OutsideTheRegionOrTheRole_IsRefused(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Equal(Problem.NotAllowedCode, (await EnterAsync(platform, ARequest(), Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await EnterAsync(platform, ARequest(), Actors.Leader())).Problem?.Code);
        Assert.True((await EnterAsync(platform, ARequest(), Actors.Staff(Actors.Province))).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_Member_OnlyOfItsOwnBreakdowns(Engine engine)
    {
        await using var platform = await GivenAsync(engine, d => d.Breakdowns = ["size"]);
        foreach (var breakdown in new[] { "size", "field" })
        {
            await platform.GivenAsync(new Breakdown { Code = breakdown, Name = breakdown });
            await platform.GivenAsync(new BreakdownMember { Code = $"{breakdown}.a", BreakdownCode = breakdown, Name = "甲", Ordinal = 1 });
        }

        var request = ARequest();
        request.MemberCode = "field.a";
        Assert.Equal("value.member", (await EnterAsync(platform, request)).Problem?.Code);
        request.MemberCode = "size.b";
        Assert.Equal("value.member", (await EnterAsync(platform, request)).Problem?.Code);
        request.MemberCode = "size.a";
        Assert.True((await EnterAsync(platform, request)).Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_WithEvidence_KeepsTheFileForTheRegion(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var request = ARequest();
        request.Evidence = new("证明.txt", new MemoryStream("统计局核定 80 家"u8.ToArray()));

        Assert.True((await EnterAsync(platform, request)).Succeeded);

        var entry = await platform.SeeAsync(db => db.Set<IndicatorValue>().Include(v => v.Evidence).SingleAsync());
        Assert.Equal(("证明.txt", Actors.City), (entry.Evidence?.FileName, entry.Evidence?.RegionCode));
    }

    [Theory, OnEveryDatabase]
    public async Task Enter_WithAProgramAsEvidence_SavesNothing(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var request = ARequest();
        request.Evidence = new("证明.exe", new MemoryStream([0x4D, 0x5A, 0, 0]));

        Assert.StartsWith("file.", (await EnterAsync(platform, request)).Problem?.Code);
        Assert.Empty(await EntriesAsync(platform));
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Attachment>().CountAsync()));
    }

    [Theory]
    [InlineData(200, "变化很大")]
    [InlineData(70, "上升为好")]
    [InlineData(40, "变化很大")]
    public async Task Enter_ValueThatStandsOut_NeedsAnExplanation(int value, string says)
    {
        await using var platform = await GivenAsync(Engine.Sqlite);
        await platform.GivenAsync(AValue(100, 2023));

        var problem = (await EnterAsync(platform, ARequest(value))).Problem;

        Assert.Equal(("value.explain", nameof(EnterValue.Request.Note)), (problem?.Code, problem?.Field));
        Assert.Contains(says, problem!.Message);
        Assert.DoesNotContain(await EntriesAsync(platform), e => e.StartsOn.Year == 2024);
        Assert.True((await EnterAsync(platform, ARequest(value, note: "口径调整"))).Succeeded);
    }

    [Fact]
    public async Task Enter_UsualChange_NeedsNone()
    {
        await using var platform = await GivenAsync(Engine.Sqlite);
        await platform.GivenAsync(AValue(100, 2023));

        Assert.True((await EnterAsync(platform, ARequest(110))).Succeeded);
    }

    [Fact]
    public async Task Enter_FarFromEarlierYears_NeedsAnExplanation()
    {
        await using var platform = await GivenAsync(Engine.Sqlite);
        foreach (var (year, value) in new[] { (2019, 100m), (2020, 101m), (2021, 99m), (2022, 100m), (2023, 102m) })
        {
            await platform.GivenAsync(AValue(value, year));
        }

        Assert.Contains("与历年（99 至 102）相比异常", (await EnterAsync(platform, ARequest(140))).Problem?.Message);
        Assert.True((await EnterAsync(platform, ARequest(101))).Succeeded);
    }

    [Fact]
    public async Task Enter_PartsThatDoNotMakeTheTotal_NeedAnExplanation()
    {
        await using var platform = await GivenAsync(Engine.Sqlite, d => d.Breakdowns = ["size"]);
        await platform.GivenAsync(new Breakdown { Code = "size", Name = "规模" });
        await platform.GivenAsync(new BreakdownMember { Code = "size.large", BreakdownCode = "size", Name = "大型", Ordinal = 1 });
        await platform.GivenAsync(new BreakdownMember { Code = "size.small", BreakdownCode = "size", Name = "小型", Ordinal = 2 });
        await platform.GivenAsync(AValue(80));
        var (large, small) = (ARequest(50), ARequest(31));
        (large.MemberCode, small.MemberCode) = ("size.large", "size.small");

        Assert.True((await EnterAsync(platform, large)).Succeeded);
        Assert.Contains("各规模合计 81，与总数 80 不符", (await EnterAsync(platform, small)).Problem?.Message);
        small.Value = 30;
        Assert.True((await EnterAsync(platform, small)).Succeeded);
    }
}
