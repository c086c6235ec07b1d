using System.Collections.Concurrent;
using Xunit.Sdk;
using Xunit.v3;

namespace Chuangpu.TestKit;

/// <summary>
/// What is left to tidy up when all tests of an assembly are done. It belongs to the run, not to the end of the process:
/// the runner takes a process that needs more than ten seconds to end for one that hangs, and removing the databases of
/// some hundred tests can need that.
/// </summary>
public sealed class EndOfRun : ITestPipelineStartup
{
    private static readonly ConcurrentStack<Func<Task>> Left = [];

    /// <summary>Does it at the end, last said first done.</summary>
    public static void Then(Func<Task> tidy) => Left.Push(tidy);

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink) => ValueTask.CompletedTask;

    public async ValueTask StopAsync()
    {
        while (Left.TryPop(out var tidy))
        {
            await tidy();
        }
    }
}
