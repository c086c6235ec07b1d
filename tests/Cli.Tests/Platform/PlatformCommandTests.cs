using Microsoft.Data.Sqlite;

namespace Chuangpu.Cli.Tests.Platform;

public sealed class PlatformCommandTests
{
    [Fact]
    public async Task UserAddAndAuditVerify_OnANewDatabase_WorkTogether()
    {
        using var folder = new TemporaryFolder();
        string[] at = ["--data", folder.Path];
        Assert.Equal(0, (await CliProcess.RunAsync(["db", "migrate", .. at])).ExitCode);

        var added = await CliProcess.RunAsync(["user", "add", "root", "--region", "长治市", .. at]);
        Assert.Equal(0, added.ExitCode);
        Assert.Matches("^[a-z0-9]{4}(-[a-z0-9]{4}){3}$", added.Output.Trim());
        var again = await CliProcess.RunAsync(["user", "add", "root", "--region", "140400", .. at]);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("已被使用", again.Error);

        var whole = await CliProcess.RunAsync(["audit", "verify", .. at]);
        Assert.Equal(0, whole.ExitCode);
        Assert.Matches("完好，共 [1-9][0-9]* 条", whole.Output);

        Tamper(folder, """UPDATE "AuditEntry" SET "ActorName" = '另一人' WHERE "Sequence" = 1""");
        var broken = await CliProcess.RunAsync(["audit", "verify", .. at]);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("第 1 条的内容被改动过", broken.Output);
    }

    [Fact]
    public async Task UserAdd_PasswordGiven_IsReadFromStandardInput()
    {
        using var folder = new TemporaryFolder();
        await CliProcess.RunAsync("db", "migrate", "--data", folder.Path);
        using var process = CliProcess.Start("user", "add", "root", "--region", "山西省", "--password-stdin", "--data", folder.Path);
        await process.StandardInput.WriteLineAsync("short");
        process.StandardInput.Close();
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("密码太短", said);
    }

    [Fact]
    public async Task AuditVerify_NoDatabaseYet_SaysWhatToDoAndMakesNone()
    {
        using var folder = new TemporaryFolder();
        var outcome = await CliProcess.RunAsync("audit", "verify", "--data", folder.Path);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("db migrate", outcome.Error);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.db"));
    }

    [Fact]
    public async Task LedgerVerify_WholeThenALineThatDoesNotAddUp_SaysWhich()
    {
        using var folder = new TemporaryFolder();
        await CliProcess.RunAsync("db", "migrate", "--data", folder.Path);
        var whole = await CliProcess.RunAsync("ledger", "verify", "--data", folder.Path);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("兑付台账完好，共 0 笔", whole.Output);

        const string Budget = "00000000-0000-0000-0000-000000000001";
        Tamper(folder, $"""INSERT INTO "Budgets" ("Id", "Title", "RegionCode", "Year", "IsDemo", "Version") VALUES ('{Budget}', '演示预算', '990100', 2025, 1, '{Budget}')""");
        Tamper(folder, $"""
            INSERT INTO "Postings" ("Id", "BudgetId", "Number", "Kind", "AmountFen", "Key", "At", "AppropriatedFen", "ReservedFen", "PaidFen", "RegionCode")
            VALUES ('{Budget}', '{Budget}', 1, 'Appropriated', 100, 'k', '2025-06-30 00:00:00', 101, 0, 0, '990100')
            """);
        var broken = await CliProcess.RunAsync("ledger", "verify", "--data", folder.Path);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("“演示预算”第 1 笔结余与逐笔累计不符", broken.Output);
    }

    private static void Tamper(TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "chuangpu.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
