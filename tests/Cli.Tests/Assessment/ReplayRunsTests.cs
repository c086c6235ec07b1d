using Chuangpu.Assessment;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuangpu.Cli.Tests.Assessment;

public sealed class ReplayRunsTests
{
    [Fact]
    public async Task Replay_StoredRun_IsTheSameUntilSomebodyChangesADigit()
    {
        using var folder = new TemporaryFolder();
        string[] at = ["--data", folder.Path];
        var run = await GivenRunAsync(folder);

        var whole = await CliProcess.RunAsync(["assessment", "replay", $"{run}", .. at]);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("2025 年度演示考核第 1 次计算", whole.Output);
        Assert.Contains("逐字节一致，2 个单位", whole.Output);

        // The result in its columns and the inputs, each changed behind the platform's back.
        Change(folder, """UPDATE "UnitScores" SET "Score" = '99.5' WHERE "UnitKey" = '990102'""", 1);
        Change(folder, """UPDATE "UnitScores" SET "Content" = replace("Content", '"score":80', '"score":81') WHERE "UnitKey" = '990101'""", 1);
        var digits = await CliProcess.RunAsync(["assessment", "replay", .. at]);
        Assert.Equal(1, digits.ExitCode);
        Assert.Contains("演示乙县：名单中的总分保存的是 99.5，算得 60", digits.Output);
        Assert.Contains("演示甲县：“评价”的得分保存的是 81，算得 80", digits.Output);
        Assert.DoesNotContain("输入数据被改动过", digits.Output);

        Change(folder, """UPDATE "FrozenInputs" SET "Content" = replace("Content", '"score":60', '"score":90')""", 1);
        var inputs = await CliProcess.RunAsync(["assessment", "replay", .. at]);
        Assert.Contains("冻结的输入数据被改动过", inputs.Output);
        Assert.Contains("演示乙县：总分保存的是 60，算得 90", inputs.Output);
    }

    [Fact]
    public async Task Replay_NumberOfNoRun_SaysWhatToCheck()
    {
        using var folder = new TemporaryFolder();
        await CliProcess.RunAsync("db", "migrate", "--data", folder.Path);

        var unknown = await CliProcess.RunAsync("assessment", "replay", $"{Guid.NewGuid()}", "--data", folder.Path);
        Assert.Equal((2, true), (unknown.ExitCode, unknown.Error.Contains("没有编号为", StringComparison.Ordinal)));
    }

    private static async Task<Guid> GivenRunAsync(TemporaryFolder folder)
    {
        await using var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Critical)).AddChuangpu(PlatformSettings.From(folder.Path, null)).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services, TestContext.Current.CancellationToken);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<ChuangpuDb>();
        var scheme = new AssessmentScheme { Title = "演示考核", RegionCode = "990100", IsDemo = true };
        var definition = new SchemeDefinition
        {
            Groups = [new("c1", "县区", GroupKind.Regions, [AssessedUnit.Region("990101", "演示甲县"), AssessedUnit.Region("990102", "演示乙县")])],
            Items = [new("top", null, "总分", ItemSource.Node) { Weight = 100 }, new("j", "top", "评价", ItemSource.Judged) { Weight = 100 }],
        };
        db.Add(scheme);
        db.Add(new SchemeVersion { SchemeId = scheme.Id, Number = 1, Content = CanonicalJson.Write(definition), MadeAt = DateTime.UtcNow });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var made = await scope.ServiceProvider.GetRequiredService<MakeRun>().HandleAsync(
            new() { SchemeId = scheme.Id, Year = 2025, DataYear = 2024, CutOff = new(2025, 6, 30), Also = new() { Judged = [new("j", "990101", 80, "演示数据"), new("j", "990102", 60, "演示数据")] } },
            TestContext.Current.CancellationToken);
        return made.Value;
    }

    private static void Change(TemporaryFolder folder, string sql, int rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "chuangpu.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(rows, command.ExecuteNonQuery());
    }
}
