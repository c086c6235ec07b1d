using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>Sizes of files as text.</summary>
public static class FileSize
{
    /// <summary>1536 → 1.5 KB, 52428800 → 50 MB.</summary>
    /// <param name="bytes">Size in bytes.</param>
    public static string Text(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{(bytes / 1024m).ToString("0.#", CultureInfo.InvariantCulture)} KB",
        _ => $"{(bytes / 1024m / 1024m).ToString("#,0.#", CultureInfo.InvariantCulture)} MB",
    };
}
