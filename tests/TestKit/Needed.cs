using Xunit;

namespace Chuangpu.TestKit;

/// <summary>What a test needs from the machine. Missing, it is skipped with a line that says how to get it; where CHUANGPU_REQUIRE names it, it fails.</summary>
public static class Needed
{
    public const string PostgresHint = "未找到 PostgreSQL：安装 Debian 软件包 postgresql，或用环境变量 CHUANGPU_TEST_POSTGRES 给出连接串。";

    public const string ChromiumHint = "未找到 Chromium：安装 Debian 软件包 chromium 和 fonts-noto-cjk，或用环境变量 CHUANGPU_CHROMIUM 给出程序路径。";

    public static bool IsRequired(string what) =>
        (Environment.GetEnvironmentVariable("CHUANGPU_REQUIRE") ?? "").Split(',').Contains(what, StringComparer.OrdinalIgnoreCase);

    public static void Postgres() => Have("postgres", PostgresServer.IsFound, PostgresHint);

    public static void Chromium() => Have("chromium", ChromiumPath is not null, ChromiumHint);

    public static string? ChromiumPath { get; } =
        new[] { Environment.GetEnvironmentVariable("CHUANGPU_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    private static void Have(string what, bool found, string hint)
    {
        if (!found && IsRequired(what))
        {
            Assert.Fail(hint);
        }

        Assert.SkipUnless(found, hint);
    }
}
