using System.CommandLine;
using Chuangpu.Kernel.Access;
using Chuangpu.Platform;

namespace Chuangpu.Cli.Database;

/// <summary>db migrate: brings the database to the program's version and loads the regions, as a start of the platform does.</summary>
internal static class MigrateDatabase
{
    public static Command Create(Terminal terminal)
    {
        var demo = new Option<bool>("--demo") { Description = "同时载入演示地区" };
        var command = new Command("migrate", "建立数据库或升级到本程序的版本，并载入行政区划") { demo };
        var place = new PlatformOptions();
        place.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            terminal.Say("正在升级数据库……");
            await using var platform = await PlatformAtHand.StartAsync(place.Read(parsed), ct);
            if (parsed.GetValue(demo))
            {
                terminal.Say("正在载入演示地区……");
                await platform.AsAsync(Actor.System, async services =>
                {
                    await DatabaseStart.SeedAsync(services, withDemo: true, ct);
                    return true;
                });
            }

            terminal.Say("数据库已是本程序的版本。");
            return ExitCode.Done;
        });
        return command;
    }
}
