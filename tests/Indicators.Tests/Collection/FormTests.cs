using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Tests.Collection;

public sealed class FormTests
{
    private static Task<Result<Guid>> SaveAsync(ACollection its, SaveForm.Request request, Actor? by = null) =>
        its.Platform.AsAsync<SaveForm, Result<Guid>>(by ?? its.City, u => u.HandleAsync(request));

    private static Task<ReportForm> FormAsync(ACollection its, Guid id) =>
        its.Platform.SeeAsync(db => db.Set<ReportForm>().Include(f => f.Rows).Include(f => f.Checks).AsSplitQuery().SingleAsync(f => f.Id == id));

    [Theory, OnEveryDatabase]
    public async Task Design_RowsAddedMovedAndRemoved_StandInOrderWithMembers(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = (await SaveAsync(its, ACollection.AForm())).Value;

        var first = (await its.AddRowAsync(form, "HNTE")).Value;
        var second = (await its.AddRowAsync(form, "RD-EXP")).Value;
        var third = (await its.AddRowAsync(form, "RD-EXP|performer.enterprise")).Value;
        Assert.Null((await its.Platform.AsAsync<ChangeRows, Result>(its.City, u => u.MoveUpAsync(form, third))).Problem);
        Assert.Null((await its.Platform.AsAsync<ChangeRows, Result>(its.City, u => u.RemoveAsync(form, first))).Problem);

        Assert.Equal([third, second], (await FormAsync(its, form)).Rows.OrderBy(r => r.Ordinal).Select(r => r.Id));
    }

    [Theory, OnEveryDatabase]
    public async Task AddRow_WhatCannotBeReported_IsRefusedByName(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = (await SaveAsync(its, ACollection.AForm())).Value;
        await its.AddRowAsync(form, "HNTE");

        Assert.Equal("row.derived", (await its.AddRowAsync(form, "RD-INT")).Problem?.Code);
        Assert.Equal("row.double", (await its.AddRowAsync(form, "HNTE")).Problem?.Code);
        Assert.Equal("row.member", (await its.AddRowAsync(form, "HNTE|performer.enterprise")).Problem?.Code);
        Assert.Equal("row.indicator", (await its.AddRowAsync(form, "无此指标")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task AddRow_MonthlyFormOfYearlyIndicator_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var request = ACollection.AForm();
        request.Frequency = Frequency.Month;

        Assert.Equal("row.frequency", (await its.AddRowAsync((await SaveAsync(its, request)).Value, "HNTE")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_Form_FixesItAndOnlyANewVersionChanges(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = await its.GivenFormAsync();

        Assert.Equal("form.published", (await its.AddRowAsync(form, "RD-EXP|performer.enterprise")).Problem?.Code);
        var next = (await its.Platform.AsAsync<BeginVersion, Result<Guid>>(its.City, u => u.HandleAsync(form))).Value;
        Assert.Equal("form.drafting", (await its.Platform.AsAsync<BeginVersion, Result<Guid>>(its.City, u => u.HandleAsync(form))).Problem?.Code);
        Assert.True((await its.AddRowAsync(next, "RD-EXP|performer.enterprise")).Succeeded);
        Assert.Null((await its.PublishAsync(next)).Problem);

        var (old, made) = (await FormAsync(its, form), await FormAsync(its, next));
        Assert.Equal((FormStatus.Superseded, 2, FormStatus.Published, 2, 3), (old.Status, old.Rows.Count, made.Status, made.Number, made.Rows.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_FormWithoutRows_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);

        Assert.Equal("form.empty", (await its.PublishAsync((await SaveAsync(its, ACollection.AForm())).Value)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_TwoEditTheSameDraft_TellsTheSecond(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = (await SaveAsync(its, ACollection.AForm())).Value;
        var version = (await FormAsync(its, form)).Version;
        var (first, second) = (ACollection.AForm(), ACollection.AForm());
        (first.FormId, first.Version, first.Name) = (form, version, "甲改");
        (second.FormId, second.Version, second.Name) = (form, version, "乙改");

        Assert.True((await SaveAsync(its, first)).Succeeded);
        Assert.Equal(Problem.ConflictCode, (await SaveAsync(its, second)).Problem?.Code);
        Assert.Equal("甲改", (await FormAsync(its, form)).Name);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_ByAnotherRegionOrRole_IsRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var form = (await SaveAsync(its, ACollection.AForm())).Value;
        var request = ACollection.AForm();
        (request.FormId, request.Version) = (form, (await FormAsync(its, form)).Version);

        Assert.Equal(Problem.NotFoundCode, (await SaveAsync(its, request, Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await SaveAsync(its, request, its.County)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await SaveAsync(its, ACollection.AForm(), Actors.Leader())).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await SaveAsync(its, ACollection.AForm(), Actors.Enterprise(Guid.NewGuid()))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_LevelsThatDoNotFit_AreRefused(Engine engine)
    {
        await using var its = await ACollection.StartAsync(engine);
        var above = ACollection.AForm();
        above.FinalLevel = RegionLevel.Province;
        Assert.Equal("form.final", (await SaveAsync(its, above)).Problem?.Code);

        var self = ACollection.AForm();
        self.FinalLevel = RegionLevel.County;
        Assert.Equal("form.level", (await SaveAsync(its, self)).Problem?.Code);

        var outside = ACollection.AForm();
        (outside.Reporters, outside.OrganisationIds) = (Reporters.Organisations, [(await its.GivenOrganisationAsync("外市企业", Actors.OtherCity)).Id]);
        Assert.Equal("form.organisations", (await SaveAsync(its, outside)).Problem?.Code);
    }
}
