using Chuangpu.Kernel.Access;
using Chuangpu.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuangpu.Cli;

/// <summary>The platform on a database that is looked at and not brought to another version: for commands that must change nothing.</summary>
internal static class PlatformAsItIs
{
    /// <summary>Does something as the program itself, or says that the database is not there or of another version.</summary>
    public static async Task<int> RunAsync(PlatformSettings settings, Terminal terminal, Func<IServiceProvider, Task<int>> work, CancellationToken ct)
    {
        await using var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Critical)).AddChuangpu(settings).BuildServiceProvider();
        if (!await DatabaseStart.IsCurrentAsync(services, ct))
        {
            terminal.Say("数据库还不存在，或与本程序版本不一致。请先运行 db migrate，或检查 --data、--database。");
            return ExitCode.Failed;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.System;
        return await work(scope.ServiceProvider);
    }
}
