using Chuangpu.Kernel.Files;

namespace Chuangpu.Plans.Import;

/// <summary>The media type of a stored document by its first bytes.</summary>
internal static class DocumentType
{
    public static async Task<string> OfAsync(FileStore files, string sha256, CancellationToken cancellation)
    {
        await using var content = files.Open(sha256);
        var head = new byte[512];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return Of(head.AsSpan(0, length));
    }

    private static string Of(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? "application/pdf"
        : head.StartsWith("PK\x03\x04"u8) ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : head.Contains((byte)0) ? "application/octet-stream"
        : "text/plain";
}
