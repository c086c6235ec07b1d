namespace Chuangpu.Reading.Formats;

/// <summary>Unwinds the readers of one file when it must be refused; never leaves this folder.</summary>
internal sealed class LoadRefusedException(LoadFailureReason reason, string what, string remedy) : Exception(what)
{
    public LoadFailureReason Reason { get; } = reason;

    public string Remedy { get; } = remedy;

    public LoadFailure ToFailure(string fileName) => new(Reason, $"文件“{fileName}”{Message}。{Remedy}。");
}
