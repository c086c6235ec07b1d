using System.Runtime.InteropServices;

namespace Chuangpu.Reading.Formats;

/// <summary>Reads a stream into memory and stops at the limit, so that an endless stream costs no more than that.</summary>
internal static class BoundedContent
{
    private const int Chunk = 128 * 1024;

    public static ReadOnlyMemory<byte> Read(Stream content, long maxBytes, CancellationToken ct)
    {
        var reading = ReadAsync(content, maxBytes, static (stream, buffer, _) => new ValueTask<int>(stream.Read(buffer.Span)), ct);
        // Every step above is synchronous, so the task is complete here and nothing blocks.
        return reading.GetAwaiter().GetResult();
    }

    public static Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, long maxBytes, CancellationToken ct) =>
        ReadAsync(content, maxBytes, static (stream, buffer, token) => stream.ReadAsync(buffer, token), ct);

    /// <summary>A stream over bytes in memory, without a copy where they are an array.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(
        Stream content, long maxBytes, Func<Stream, Memory<byte>, CancellationToken, ValueTask<int>> read, CancellationToken ct)
    {
        try
        {
            if (content.CanSeek && content.Length - content.Position > maxBytes)
                throw Refusal.TooLarge(maxBytes);

            using var whole = new MemoryStream(content.CanSeek ? (int)Math.Max(0, content.Length - content.Position) : 0);
            var buffer = new byte[Chunk];
            while (true)
            {
                ct.ThrowIfCancellationRequested();
                var count = await read(content, buffer, ct);
                if (count == 0)
                    return whole.GetBuffer().AsMemory(0, (int)whole.Length);
                if (whole.Length + count > maxBytes)
                    throw Refusal.TooLarge(maxBytes);
                whole.Write(buffer, 0, count);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refusal.Unreadable(e is UnauthorizedAccessException ? "没有权限" : "输入输出错误");
        }
    }
}
