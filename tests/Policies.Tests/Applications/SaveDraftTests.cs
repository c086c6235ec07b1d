using System.Text;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Library;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Tests.Applications;

public sealed class SaveDraftTests
{
    private const string Expense = "企业.研发费用（2024年）";

    [Theory, OnEveryDatabase]
    public async Task HandIn_MissingFactEntered_CountsAndIsMarkedAsEntered(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, mode: AwardMode.Application);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", null);

        var draft = await SaveAsync(awards, enterprise, "130", handIn: false);
        Assert.Equal(ApplicationState.Draft, (await awards.SeeAsync(draft.Value)).State);
        Assert.Equal("application.truth", (await SaveAsync(awards, enterprise, "130", truth: false)).Problem?.Code);
        var id = (await SaveAsync(awards, enterprise, "130")).Value;

        Assert.Equal(draft.Value, id);
        var application = await awards.SeeAsync(id);
        Assert.Equal((ApplicationState.Checking, 13_000_000L), (application.State, application.AmountFen));
        Assert.True(FactSnapshot.Read(application.Facts).Facts.Single(f => f.Name == "企业.研发费用").IsEntered);
        Assert.Equal("application.open", (await SaveAsync(awards, enterprise, "140")).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task HandIn_WhatTheBaseKnows_CannotBeOverwritten(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, mode: AwardMode.Application);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", 110);

        Assert.Equal(11_000_000, (await awards.SeeAsync((await SaveAsync(awards, enterprise, "900")).Value)).AmountFen);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_WrongValueOrFile_IsNamedAndKeepsNothing(Engine engine)
    {
        await using var awards = await AwardBuilder.StartAsync(engine, mode: AwardMode.Application);
        var enterprise = await awards.EnterpriseAsync("演示甲公司", null);

        var wrong = await SaveAsync(awards, enterprise, "很多");
        Assert.Equal(("application.value", Expense), (wrong.Problem?.Code, wrong.Problem?.Field));
        Assert.Equal("application.value", (await SaveAsync(awards, enterprise, "1,5")).Problem?.Code);
        Assert.Equal("application.value", (await SaveAsync(awards, enterprise, "130元")).Problem?.Code);
        Assert.Equal("application.missing", (await SaveAsync(awards, enterprise, "")).Problem?.Code);
        Assert.Equal("file.type", (await SaveAsync(awards, enterprise, "130", file: [0x4D, 0x5A, 0, 1, 2, 3, 0, 0])).Problem?.Code);
        Assert.Equal(0, await awards.Platform.SeeAsync(db => db.Set<AwardApplication>().CountAsync()));

        var id = (await SaveAsync(awards, enterprise, "１３０.0", file: Encoding.UTF8.GetBytes("演示数据：审计报告"))).Value;
        Assert.Equal(1, await awards.Platform.SeeAsync(db => db.Set<ApplicationFile>().CountAsync(f => f.ApplicationId == id)));
    }

    private static Task<Result<Guid>> SaveAsync(AwardBuilder awards, Organisation enterprise, string expense, bool handIn = true, bool truth = true, byte[]? file = null) =>
        awards.Platform.AsAsync<SaveDraft, Result<Guid>>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(new()
        {
            ClauseId = awards.ClauseId,
            Values = new() { [Expense] = expense },
            HandIn = handIn,
            Truth = truth,
            Files = file is null ? [] : [("报告.txt", new MemoryStream(file))],
        }));
}
