using System.Text;
using Chuangpu.Platform;
using Chuangpu.Rules;
using Chuangpu.Rules.Messages;

namespace Chuangpu.Cli.Policy;

/// <summary>Reads a rule file named on the command line and says what is wrong with it, each with file, line and column.</summary>
internal static class RuleSource
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file, or null after saying why not.</summary>
    public static RuleFile? Read(string path, Terminal terminal)
    {
        if (Text(path, terminal) is not { } text)
            return null;
        var reading = RuleFile.Read(text, PlatformModules.Facts);
        foreach (var diagnostic in reading.Diagnostics)
            terminal.Say($"{path}:{diagnostic.Line}:{diagnostic.Column}: {(diagnostic.Severity == Severity.Error ? "错误" : "注意")}：{diagnostic.Message}");
        return reading.Rule;
    }

    /// <summary>A text file in UTF-8, or null after saying why not.</summary>
    public static string? Text(string path, Terminal terminal)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            terminal.Say($"找不到文件“{path}”。请检查路径和文件名。");
        }
        catch (DecoderFallbackException)
        {
            terminal.Say($"文件“{path}”不是 UTF-8 编码的文字。请另存为 UTF-8。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Say($"无法读取文件“{path}”。请检查路径和访问权限。");
        }

        return null;
    }
}
