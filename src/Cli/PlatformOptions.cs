using System.CommandLine;
using Chuangpu.Platform;

namespace Chuangpu.Cli;

/// <summary>Where the platform's data is: the same two options for every command that needs it, as for the web host.</summary>
internal sealed class PlatformOptions
{
    private readonly Option<string?> _data = new("--data") { Description = $"数据文件夹（默认取环境变量 {PlatformSettings.DataVariable}，否则用用户目录）", HelpName = "文件夹" };
    private readonly Option<string?> _database = new("--database") { Description = $"PostgreSQL 连接串（默认取环境变量 {PlatformSettings.DatabaseVariable}，否则用数据文件夹中的 SQLite）", HelpName = "连接串" };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_database);
    }

    public PlatformSettings Read(ParseResult parsed) => PlatformSettings.From(parsed.GetValue(_data), parsed.GetValue(_database));
}
