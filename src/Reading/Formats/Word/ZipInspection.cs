using System.Buffers.Binary;
using System.IO.Compression;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>
/// Unpacks every part of a zip once and throws the bytes away, counting them: what a header claims about sizes is not believed,
/// and only a zip that stays within the limits is handed on to be read.
/// </summary>
internal static class ZipInspection
{
    private const int EndRecordLength = 22;
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Parts this small are never called a bomb: a document's repeated markup packs to a hundredth.</summary>
    private const long RatioExemptBytes = 10L * 1024 * 1024;

    /// <summary>Sizes of the parts by name, as counted.</summary>
    public static IReadOnlyDictionary<string, long> Measure(ReadOnlyMemory<byte> zip, LoadLimits limits, CancellationToken ct)
    {
        CheckDirectory(zip.Span, limits);
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        using var archive = new ZipArchive(BoundedContent.AsStream(zip), ZipArchiveMode.Read);
        var buffer = new byte[ChunkBytes];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            var size = Count(entry, buffer, limits.MaxExpandedBytes - total, limits, ct);
            total += size;
            sizes[entry.FullName] = sizes.GetValueOrDefault(entry.FullName) + size;
        }

        return sizes;
    }

    private static long Count(ZipArchiveEntry entry, byte[] buffer, long left, LoadLimits limits, CancellationToken ct)
    {
        // The packed size comes from the directory as well; a lie in it makes the ratio wrong but not the count.
        var packed = Math.Max(1, entry.CompressedLength);
        long size = 0;
        using var part = entry.Open();
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var count = part.Read(buffer);
            if (count == 0)
                return size;
            size += count;
            if (size > left || size > limits.MaxExpandedPartBytes || (size > RatioExemptBytes && size / packed > limits.MaxExpansionRatio))
                throw Refusal.ZipBomb();
        }
    }

    /// <summary>Bounds the directory before the library builds an object for each of its entries.</summary>
    private static void CheckDirectory(ReadOnlySpan<byte> zip, LoadLimits limits)
    {
        // The end record is within the last 64 KB (its comment's longest); APPNOTE.TXT 4.3.16.
        var tail = zip[Math.Max(0, zip.Length - EndRecordLength - ushort.MaxValue)..];
        var at = tail.LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndRecordLength)
            throw Refusal.CorruptWord();

        var end = tail[at..];
        var directoryStart = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var directoryBytes = zip.Length - tail.Length + at - (long)directoryStart;
        if (directoryBytes < 0)
            throw Refusal.CorruptWord();
        // An entry is at least 46 bytes and its name; a thousand bytes of name and extra data are more than any writer's.
        if (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]) > limits.MaxParts || directoryBytes > limits.MaxParts * 1024L)
            throw Refusal.ZipBomb();
    }
}
