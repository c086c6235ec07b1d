using System.Text;

namespace Chuangpu.Cli;

/// <summary>Results to one stream, everything said beside them to another, both UTF-8 without a byte order mark.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 64 * 1024),
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
    }

    /// <summary>A remark, a warning or progress.</summary>
    public void Say(string message) => Error.WriteLine(message);
}
