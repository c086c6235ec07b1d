using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Library;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Policies.Tests.PolicyBuilder;

namespace Chuangpu.Policies.Tests.Library;

public sealed class ImportPolicyTests
{
    private const string Text = """
        云川市支持科技创新若干政策
        云政发〔2025〕9号

        一、支持企业创新
        对首次认定的高新技术企业，一次性奖励10万元。企业应当如实申报。
        对企业购买科技成果的，按实际支付额的10%给予补助，每年最高不超过30万元。
        """;

    private static async Task<TestPlatform> GivenAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        return platform;
    }

    private static Task<Result<Guid>> ImportAsync(TestPlatform platform, ImportPolicy.Request request, Actor? actor = null) =>
        platform.AsAsync<ImportPolicy, Result<Guid>>(actor ?? Author, u => u.HandleAsync(request));

    private static FormFile AFile(string name, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "File", name);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_Text_IsADraftOnlyTheBureauSees(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        var id = (await ImportAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.txt", Text) })).Value;

        var view = (await platform.AsAsync<ReadPolicy, Result<ReadPolicy.View>>(Author, u => u.HandleAsync(id))).Value;
        Assert.Equal(("云川市支持科技创新若干政策", "云政发〔2025〕9号", PolicyState.Draft), (view.Document.Title, view.Document.DocumentNumber, view.State));
        Assert.Equal(2, view.Open.Count);
        Assert.All([Actor.Anonymous, Actors.Staff(Actors.OtherCity)], other =>
            Assert.Equal(Problem.NotFoundCode, platform.AsAsync<ReadPolicy, Result<ReadPolicy.View>>(other, u => u.HandleAsync(id)).Result.Problem?.Code));
    }

    [Theory, OnEveryDatabase]
    public async Task Import_WhatCannotBe_IsRefused(Engine engine)
    {
        await using var platform = await GivenAsync(engine);

        Assert.Equal(Problem.NotAllowedCode, (await ImportAsync(platform, new() { RegionCode = Actors.City, Pasted = Text }, Actors.Staff(Actors.OtherCity))).Problem?.Code);
        Assert.Equal("input", (await ImportAsync(platform, new() { RegionCode = Actors.City })).Problem?.Code);
        Assert.Equal("file.type", (await ImportAsync(platform, new() { RegionCode = Actors.City, File = AFile("办法.txt", "\0\0\0") })).Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<PolicyDocument>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Publish_BySecondPerson_OpensItToEverybody(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var id = (await ImportAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).Value;

        Assert.Equal("policy.four-eyes", (await PublishAsync(platform, id, Author)).Problem?.Code);
        Assert.Equal("policy.dates", (await PublishAsync(platform, id)).Problem?.Code);
        var version = await platform.SeeAsync(db => db.Set<PolicyDocument>().Select(d => d.Version).SingleAsync());
        Assert.True((await platform.AsAsync<EditPolicy, Result>(Author, u => u.HandleAsync(new() { DocumentId = id, Version = version, Title = "云川市演示政策", InForceFrom = new DateOnly(2025, 7, 1) }))).Succeeded);
        Assert.True((await PublishAsync(platform, id)).Succeeded);

        var view = (await platform.AsAsync<ReadPolicy, Result<ReadPolicy.View>>(Actor.Anonymous, u => u.HandleAsync(id))).Value;
        Assert.Equal((PolicyState.Coming, 1), (view.State, view.Text?.Number));
        Assert.Empty(view.Open);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_NewVersion_TakesTheSentenceOfAClauseAlongWhenPublished(Engine engine)
    {
        await using var platform = await GivenAsync(engine);
        var id = (await ImportAsync(platform, new() { RegionCode = Actors.City, Pasted = Text })).Value;
        var text = await platform.SeeAsync(db => db.Set<PolicyText>().SingleAsync());
        var sentence = ClauseSentence.In(text.Text)[1];
        var clause = (await platform.AsAsync<AddClause, Result<Guid>>(Author, u => u.HandleAsync(new() { DocumentId = id, Name = "买成果", TextId = text.Id, Start = sentence.Start }))).Value;
        await platform.AsAsync(Actor.System, async s =>
        {
            var db = (Kernel.Database.ChuangpuDb)s.GetService(typeof(Kernel.Database.ChuangpuDb))!;
            (await db.Set<PolicyDocument>().SingleAsync()).InForceFrom = new DateOnly(2025, 1, 1);
            return await db.SaveChangesAsync();
        });
        await ImportAsync(platform, new() { DocumentId = id, Pasted = "新加的一段。\n" + Text });

        Assert.True((await platform.AsAsync<PublishPolicy, Result>(Publisher, u => u.HandleAsync(new() { DocumentId = id }))).Succeeded);

        var moved = await platform.SeeAsync(db => db.Set<AwardClause>().SingleAsync(c => c.Id == clause));
        var newest = await platform.SeeAsync(db => db.Set<PolicyText>().SingleAsync(t => t.Number == 2));
        Assert.Equal((newest.Id, sentence.Start + 7), (moved.TextId, moved.Start));
        Assert.Equal(text.Text[sentence.Start..sentence.End], newest.Text[moved.Start!.Value..moved.End!.Value]);
    }
}
