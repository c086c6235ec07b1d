using System.IO.Compression;

namespace Chuangpu.Kernel.Files;

/// <summary>Unpacks an Office file once, counting, before a library sees it: what a zip's directory claims about sizes is not believed.</summary>
public static class OfficePackage
{
    private const int MostParts = 500;

    /// <summary>What forbids to open it, or null. The stream is put back to its start.</summary>
    /// <param name="file">A seekable stream that begins as a zip does.</param>
    /// <param name="mostUnpacked">The most it may unpack to, in bytes.</param>
    /// <param name="look">Looks at each part, if wanted; what it says forbids to open the file as well.</param>
    /// <typeparam name="T">What the caller finds in a part.</typeparam>
    public static (PackageFault? Fault, T? Found) Inspect<T>(Stream file, long mostUnpacked, Func<ZipArchiveEntry, T?>? look = null) where T : class
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts || !StaysWithin(zip, mostUnpacked))
            {
                return (PackageFault.Bomb, null);
            }

            return zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? (PackageFault.Macro, null)
                : (null, look is null ? null : zip.Entries.Select(look).FirstOrDefault(f => f is not null));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (PackageFault.Corrupt, null);
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static bool StaysWithin(ZipArchive zip, long mostUnpacked)
    {
        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                if ((total += read) > mostUnpacked)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
