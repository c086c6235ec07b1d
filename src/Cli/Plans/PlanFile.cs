using Chuangpu.Reading.Formats;

namespace Chuangpu.Cli.Plans;

/// <summary>Opens a plan's file named on the command line; trouble in opening is told like trouble in reading.</summary>
internal static class PlanFile
{
    public static LoadOutcome Load(string path, CancellationToken ct)
    {
        using var content = Open(path, out var failure);
        return content is null ? failure! : DocumentLoader.Load(content, Path.GetFileName(path), limits: null, ct);
    }

    /// <summary>The file's bytes, or null and why not.</summary>
    public static Stream? Open(string path, out LoadFailure? failure)
    {
        failure = null;
        try
        {
            if (!Directory.Exists(path))
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            failure = Failure($"“{path}”是文件夹，不是文件。请给出规划文件的路径。");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = Failure($"找不到文件“{path}”。请检查路径和文件名。");
        }
        catch (UnauthorizedAccessException)
        {
            failure = Failure($"没有权限读取文件“{path}”。请检查文件的访问权限。");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            failure = Failure($"无法打开文件“{path}”。请检查路径，或确认文件没有被其他程序独占。");
        }

        return null;
    }

    private static LoadFailure Failure(string message) => new(LoadFailureReason.Unreadable, message);
}
