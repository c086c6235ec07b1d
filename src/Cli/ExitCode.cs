namespace Chuangpu.Cli;

/// <summary>What the process tells its caller; the same for every command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A bug or trouble that no command expects.</summary>
    public const int Failed = 1;

    public const int BadArguments = 2;

    /// <summary>The file can't be read, is empty or encrypted, or is no text.</summary>
    public const int BadFile = 3;

    /// <summary>Stopped by Ctrl+C (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
