using System.Security.Cryptography;

namespace Chuangpu.Kernel.Files;

/// <summary>Keeps bytes under their SHA-256 in a folder. A file appears whole or not at all; the same bytes again change nothing.</summary>
/// <param name="folder">The root; made when missing.</param>
public sealed class FileStore(string folder)
{
    // Bytes that come again are new again: neither does one take them away while the other puts them there.
    private readonly Lock _placing = new();

    /// <summary>Stores all bytes up to a limit.</summary>
    /// <param name="content">Read to its end, from where it stands.</param>
    /// <param name="limit">The most bytes accepted.</param>
    /// <param name="cancellation">Stops, leaving nothing behind.</param>
    /// <returns>The hash (64 lower-case hex digits) and the size, or null when there are more bytes than the limit.</returns>
    public async Task<(string Sha256, long Size)?> SaveAsync(Stream content, long limit, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var partial = Path.Combine(folder, $"{Guid.NewGuid():N}.partial");
        try
        {
            long size = 0;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true))
            {
                var buffer = new byte[81920];
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
                {
                    if ((size += read) > limit)
                    {
                        return null;
                    }

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
            }

            var sha = Convert.ToHexStringLower(hash.GetHashAndReset());
            var place = PlaceOf(sha);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            lock (_placing)
            {
                File.Move(partial, place, overwrite: true);
            }

            return (sha, size);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Opens stored bytes.</summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <exception cref="FileNotFoundException">Nothing is stored under this hash.</exception>
    public Stream Open(string sha256) => new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true);

    /// <summary>The hashes of what was last written before a moment.</summary>
    /// <param name="moment">UTC.</param>
    public IEnumerable<string> WrittenBefore(DateTime moment) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => IsHash(Path.GetFileName(f)) && File.GetLastWriteTimeUtc(f) < moment).Select(f => Path.GetFileName(f));

    /// <summary>Removes stored bytes unless they were written again since; null when there are none such.</summary>
    /// <param name="sha256">64 lower-case hex digits.</param>
    /// <param name="before">UTC; what was written at or after it stays.</param>
    /// <returns>How many bytes are gone.</returns>
    public long? Remove(string sha256, DateTime before)
    {
        lock (_placing)
        {
            var file = new FileInfo(PlaceOf(sha256));
            if (!file.Exists || file.LastWriteTimeUtc >= before)
            {
                return null;
            }

            var size = file.Length;
            file.Delete();
            return size;
        }
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PlaceOf(string sha256) => IsHash(sha256)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(sha256));
}
