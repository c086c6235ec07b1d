using Chuangpu.Assessment.Departments;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Assessment.Tests.AssessmentBuilder;

namespace Chuangpu.Assessment.Tests.Schemes;

public sealed class EditSchemeTests
{
    private static Task<SchemeVersion> LatestAsync(TestPlatform platform, Guid scheme) =>
        platform.SeeAsync(db => db.Set<SchemeVersion>().AsNoTracking().Where(v => v.SchemeId == scheme).OrderByDescending(v => v.Number).FirstAsync());

    private static Task<Result> DoAsync<T>(TestPlatform platform, Func<T, Task<Result>> work, Actor? actor = null) where T : notnull => platform.AsAsync(actor ?? Actors.Staff(), work);

    [Theory, OnEveryDatabase]
    public async Task Rules_OfTheWholeScheme_AreCheckedAndKept(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scheme = (await platform.GivenSchemeAsync()).Id;
        async Task<Result> SaveAsync(decimal? least, int? decimals = 1, Actor? actor = null)
        {
            var version = (await LatestAsync(platform, scheme)).Version;
            return await DoAsync<SaveSchemeRules>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = version, Missing = MissingPolicy.Zero, LeastKnown = least, Decimals = decimals }), actor);
        }

        Assert.Equal(nameof(SaveSchemeRules.Request.LeastKnown), (await SaveAsync(101)).Problem?.Field);
        Assert.Contains("不限制就留空", (await SaveAsync(0)).Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(SaveSchemeRules.Request.Decimals), (await SaveAsync(60, 5)).Problem?.Field);
        Assert.Equal(Problem.NotFoundCode, (await SaveAsync(60, actor: Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await SaveAsync(60, actor: Actors.Leader())).Problem?.Code);
        Assert.Null((await SaveAsync(60)).Problem);
        var saved = (await LatestAsync(platform, scheme)).Read();
        Assert.Equal((60m, MissingPolicy.Zero, 1), (saved.LeastKnown, saved.Missing, saved.Decimals));
        Assert.Null((await SaveAsync(null)).Problem);
        Assert.Null((await LatestAsync(platform, scheme)).Read().LeastKnown);
    }

    [Theory, OnEveryDatabase]
    public async Task Build_SchemeStepByStep_CanBeRun(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var id = (await platform.AsAsync<SaveScheme, Result<Guid>>(Actors.Staff(), u => u.HandleAsync(new() { Title = "年度考核" }))).Value;

        async Task<Guid> TokenAsync() => (await LatestAsync(platform, id)).Version;
        async Task ItemAsync(string? parent, ItemForm form)
        {
            var token = await TokenAsync();
            var saved = await DoAsync<SaveItem>(platform, u => u.HandleAsync(new() { SchemeId = id, Version = token, Parent = parent, Form = form }));
            Assert.Null(saved.Problem);
        }

        var first = await TokenAsync();
        Assert.True((await DoAsync<SaveGroup>(platform, u => u.HandleAsync(new() { SchemeId = id, Version = first, Name = "一类县区", Regions = [Key(1), Key(2), Key(3)] }))).Succeeded);
        await ItemAsync("top", new() { Name = "创新投入", Source = ItemSource.Node });
        await ItemAsync("i1", new() { Name = "甲指标", Source = ItemSource.Statistic, Indicator = "a", Unit = "家", Method = ScoringMethod.Share, Target = 20, Most = 120, Targets = "乙县 = 40\n" });
        await ItemAsync("i1", new() { Name = "乙指标", Source = ItemSource.Statistic, Indicator = "b", Unit = "家", Method = ScoringMethod.StepTable, Table = "3 = 60\n5=80\n7：100" });

        async Task<Result> WeighAsync(string node, params (string Item, decimal Points)[] points)
        {
            var token = await TokenAsync();
            return await DoAsync<SaveWeights>(platform, u => u.HandleAsync(new() { SchemeId = id, Version = token, Node = node, Weights = [.. points.Select(p => new SaveWeights.TypedWeight(p.Item, null, p.Points))] }));
        }

        Assert.Contains("还差 10", (await WeighAsync("top", ("i1", 90))).Problem?.Message, StringComparison.Ordinal);
        Assert.True((await WeighAsync("top", ("i1", 100))).Succeeded);
        Assert.True((await WeighAsync("i1", ("i2", 70), ("i3", 30))).Succeeded);

        var run = (await platform.MakeAsync(ARequest(id))).Value;
        // a: 50, 50 (20 of 40), 120; b: 80, 100, 60.
        Assert.Equal([59m, 65m, 102m], (await platform.UnitsAsync(run)).Select(u => u.Score!.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_VersionThatWasUsed_IsRefusedUntilANewOneBegins(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenFiguresAsync();
        var scheme = (await platform.GivenSchemeAsync()).Id;
        Assert.Equal("scheme.open", (await DoAsync<BeginSchemeVersion>(platform, u => u.HandleAsync(scheme))).Problem?.Code);
        var run = (await platform.MakeAsync(ARequest(scheme))).Value;
        var used = await LatestAsync(platform, scheme);

        Assert.Equal("scheme.frozen", (await DoAsync<RemovePart>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = used.Version, Code = "b" }))).Problem?.Code);
        Assert.True((await DoAsync<BeginSchemeVersion>(platform, u => u.HandleAsync(scheme))).Succeeded);
        var second = await LatestAsync(platform, scheme);
        Assert.True((await DoAsync<RemovePart>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = second.Version, Code = "b" }))).Succeeded);

        Assert.Equal((2, 2), ((await LatestAsync(platform, scheme)).Number, (await LatestAsync(platform, scheme)).Read().Items.Count));
        Assert.Equal(used.Content, (await platform.SeeAsync(db => db.Set<SchemeVersion>().SingleAsync(v => v.Id == used.Id))).Content);
        Assert.Equal([23.53m, 70m, 60m], (await platform.UnitsAsync(run)).Select(u => u.Score!.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ByTwoAtOnce_KeepsTheFirst(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scheme = (await platform.GivenSchemeAsync()).Id;
        var seen = (await LatestAsync(platform, scheme)).Version;

        Assert.True((await DoAsync<RemovePart>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = seen, Code = "b" }))).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await DoAsync<RemovePart>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = seen, Code = "a" }))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ByWhoMayNot_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scheme = (await platform.GivenSchemeAsync()).Id;
        var seen = (await LatestAsync(platform, scheme)).Version;
        RemovePart.Request request = new() { SchemeId = scheme, Version = seen, Code = "b" };

        Assert.Equal(Problem.NotAllowedCode, (await DoAsync<RemovePart>(platform, u => u.HandleAsync(request), Actors.Leader())).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await DoAsync<RemovePart>(platform, u => u.HandleAsync(request), Actors.Staff(Actors.OtherCity))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Weigh_ContradictoryComparisons_AreRefusedNamingThePair(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scheme = (await platform.GivenSchemeAsync(AScheme(Top(), AnItem("a", 50), AnItem("b", 30), AnItem("c", 20)))).Id;
        var seen = (await LatestAsync(platform, scheme)).Version;
        SaveWeights.Request Request(decimal ca) => new() { SchemeId = scheme, Version = seen, Node = "top", Method = WeighingMethod.Hierarchy, Comparisons = [new("a", "b", 2), new("b", "c", 2), new("c", "a", ca)] };

        Assert.Contains("影响最大的是", (await DoAsync<SaveWeights>(platform, u => u.HandleAsync(Request(9)))).Problem?.Message, StringComparison.Ordinal);
        Assert.True((await DoAsync<SaveWeights>(platform, u => u.HandleAsync(Request(0.25m)))).Succeeded);
        Assert.Equal(WeighingMethod.Hierarchy, (await LatestAsync(platform, scheme)).Read().Top().Weighing?.Method);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_ItemOfTasks_CountsWhatIsChosen(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scheme = (await platform.GivenSchemeAsync(AScheme(Top(), AnItem("a", 100)))).Id;
        async Task<Result> SaveAsync(string? code, ItemForm form)
        {
            var seen = (await LatestAsync(platform, scheme)).Version;
            return await DoAsync<SaveItem>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = seen, Code = code, Parent = "top", Form = form }));
        }

        async Task<SchemeItem> SavedAsync() => (await LatestAsync(platform, scheme)).Read().Items[^1];

        Assert.True((await SaveAsync(null, new() { Name = "按期完成", Source = ItemSource.Tasks, Measure = TaskMeasure.OnTime, LeftOutOf = ["c1"] })).Succeeded);
        Assert.Equal((nameof(TaskMeasure.OnTime), TaskMeasure.OnTime, "%"), await SavedAsync() is var first ? (first.Indicator, first.Measure!.Value, first.Unit) : default);
        // What an indicator was called says nothing of tasks.
        Assert.True((await SaveAsync("i1", new() { Name = "任务", Source = ItemSource.Tasks, Measure = TaskMeasure.Mark, Indicator = "a", LessIsBetter = true, LeftOutOf = ["c1"] })).Succeeded);
        Assert.Equal((null, TaskMeasure.Mark, "分", false), await SavedAsync() is var second ? (second.Indicator, second.Measure!.Value, second.Unit, second.LessIsBetter) : default);
        Assert.Contains("请从列表中选择考核内容", (await SaveAsync("i1", new() { Name = "任务", Source = ItemSource.Tasks, Measure = (TaskMeasure)9 })).Problem?.Message, StringComparison.Ordinal);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_WhatCannotBeRead_SaysWhichLine(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scheme = (await platform.GivenSchemeAsync()).Id;
        var seen = (await LatestAsync(platform, scheme)).Version;
        Task<Result> SaveAsync(ItemForm form) => DoAsync<SaveItem>(platform, u => u.HandleAsync(new() { SchemeId = scheme, Version = seen, Parent = "top", Form = form }));

        Assert.Contains("目标值第 2 行", (await SaveAsync(new() { Name = "丙", Source = ItemSource.Statistic, Indicator = "a", Method = ScoringMethod.Share, Targets = "甲县 = 1\n无名县 = 2" })).Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("分档第 1 行", (await SaveAsync(new() { Name = "丙", Source = ItemSource.Statistic, Indicator = "a", Method = ScoringMethod.StepTable, Table = "十 = 1" })).Problem?.Message, StringComparison.Ordinal);
        Assert.Contains("第 1 行第", (await SaveAsync(new() { Name = "丙", Source = ItemSource.Statistic, Indicator = "a", Method = ScoringMethod.Formula, Formula = "组均 × 2" })).Problem?.Message, StringComparison.Ordinal);
        Assert.Equal("scheme.name", (await SaveAsync(new() { Name = "指标a", Source = ItemSource.Judged })).Problem?.Code);
    }
}
