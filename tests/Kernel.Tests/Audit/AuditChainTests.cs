using System.Data.Common;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests.Audit;

public sealed class AuditChainTests
{
    [Theory, OnEveryDatabase]
    public async Task Verify_UntouchedChain_IsWhole(Engine engine)
    {
        await using var platform = await WithEntriesAsync(engine, 5);
        var verdict = await VerifyAsync(platform);
        Assert.True(verdict.IsWhole);
        Assert.Equal(5, verdict.Entries);
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_NoEntryYet_IsWhole(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        Assert.True((await VerifyAsync(platform)).IsWhole);
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_AnyFieldAltered_NamesTheEntry(Engine engine)
    {
        await using var platform = await WithEntriesAsync(engine, 5);
        foreach (var column in new[] { "ActorName", "Action", "Subject", "SubjectId", "After" })
        {
            var original = await platform.SeeAsync(db => db.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Sequence == 3));
            await ExecuteAsync(platform, $"""UPDATE "AuditEntry" SET "{column}" = 'x' WHERE "Sequence" = 3""");
            var verdict = await VerifyAsync(platform);
            Assert.Equal((3, AuditFault.Altered), (verdict.BrokenAt, verdict.Fault));
            await ExecuteAsync(platform, $"""UPDATE "AuditEntry" SET "{column}" = @p WHERE "Sequence" = 3""", typeof(AuditEntry).GetProperty(column)!.GetValue(original));
            Assert.True((await VerifyAsync(platform)).IsWhole);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_EntryDeleted_NamesTheGap(Engine engine)
    {
        await using var platform = await WithEntriesAsync(engine, 5);
        await ExecuteAsync(platform, """DELETE FROM "AuditEntry" WHERE "Sequence" = 3""");
        var verdict = await VerifyAsync(platform);
        Assert.Equal((3, AuditFault.Missing), (verdict.BrokenAt, verdict.Fault));
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_LastEntriesDeleted_NamesTheFirstGone(Engine engine)
    {
        await using var platform = await WithEntriesAsync(engine, 5);
        await ExecuteAsync(platform, """DELETE FROM "AuditEntry" WHERE "Sequence" > 3""");
        var verdict = await VerifyAsync(platform);
        Assert.Equal((4, AuditFault.Missing), (verdict.BrokenAt, verdict.Fault));
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_EntryMadeAnewWithARightHash_IsUnlinked(Engine engine)
    {
        await using var platform = await WithEntriesAsync(engine, 5);
        await platform.SeeAsync(async db =>
        {
            var old = await db.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Sequence == 3);
            AuditEntry Forged(string hash) => new()
            {
                Sequence = 3,
                At = old.At,
                ActorId = old.ActorId,
                ActorName = "另一人",
                ActorRegion = old.ActorRegion,
                Address = old.Address,
                Action = old.Action,
                Subject = old.Subject,
                SubjectId = old.SubjectId,
                Before = old.Before,
                After = old.After,
                PreviousHash = old.PreviousHash,
                Hash = hash,
            };
            var forged = Forged(AuditHash.Of(Forged("")));
            return await db.Set<AuditEntry>().Where(e => e.Sequence == 3)
                .ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, forged.ActorName).SetProperty(e => e.Hash, forged.Hash));
        });
        var verdict = await VerifyAsync(platform);
        Assert.Equal((4, AuditFault.Unlinked), (verdict.BrokenAt, verdict.Fault));
    }

    [Theory, OnEveryDatabase]
    public async Task Verify_HeadSetBack_IsForked(Engine engine)
    {
        await using var platform = await WithEntriesAsync(engine, 5);
        var third = await platform.SeeAsync(db => db.Set<AuditEntry>().Where(e => e.Sequence == 3).Select(e => e.Hash).SingleAsync());
        await ExecuteAsync(platform, """UPDATE "AuditHead" SET "Sequence" = 3, "Hash" = @p""", third);
        var verdict = await VerifyAsync(platform);
        Assert.Equal((4, AuditFault.Forked), (verdict.BrokenAt, verdict.Fault));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_TwentyAtOnce_KeepsOneChain(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => platform.GivenAsync(AnOrganisation($"单位{i}")))));

        var verdict = await VerifyAsync(platform);
        Assert.True(verdict.IsWhole);
        Assert.Equal(20, verdict.Entries);
        Assert.Equal(20, await platform.SeeAsync(db => db.Set<Organisation>().CountAsync()));
    }

    private static async Task<TestPlatform> WithEntriesAsync(Engine engine, int count)
    {
        var platform = await TestPlatform.StartAsync(engine);
        for (var i = 0; i < count; i++)
        {
            await platform.GivenAsync(AnOrganisation($"单位{i}"));
        }

        return platform;
    }

    private static Organisation AnOrganisation(string name) => new() { Name = name, Kind = OrganisationKind.Department, RegionCode = Actors.City };

    private static Task<AuditVerdict> VerifyAsync(TestPlatform platform) =>
        platform.AsAsync<AuditChain, AuditVerdict>(Actors.Administrator(), c => c.VerifyAsync());

    private static Task<int> ExecuteAsync(TestPlatform platform, string sql, object? value = null) => platform.SeeAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("p", value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync();
    });
}
