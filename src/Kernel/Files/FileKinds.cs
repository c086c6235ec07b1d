using System.IO.Compression;
using System.Text;

namespace Chuangpu.Kernel.Files;

/// <summary>Finds out what a file is from its bytes; what its name claims counts for nothing.</summary>
internal static class FileKinds
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The kind, or null for anything that may not be handed in (programs, archives, macros, encrypted documents …).</summary>
    /// <param name="content">Seekable; read from its start.</param>
    public static FileKind? Of(Stream content)
    {
        var start = new byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> head = start.AsSpan(0, read);
        content.Position = 0;
        return head switch
        {
            [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => FileKind.Pdf,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] => FileKind.Png,
            [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
            [0x50, 0x4B, 0x03, 0x04, ..] => Package(content),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] => Compound(content),
            _ => IsText(content, Utf8) || IsText(content, Gb18030) ? FileKind.Text : null,
        };
    }

    // Only the archive's list of names is read, nothing is unpacked, so a bomb has nothing to burst.
    private static FileKind? Package(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!names.Contains("[Content_Types].xml") || names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return names.Contains("word/document.xml") ? FileKind.Word
                : names.Contains("xl/workbook.xml") ? FileKind.Excel
                : names.Contains("ppt/presentation.xml") ? FileKind.PowerPoint
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // The names of a compound file's streams stand in its directory as UTF-16; an encrypted document has EncryptedPackage instead.
    private static FileKind? Compound(Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        return Has(bytes, "EncryptedPackage") ? null
            : Has(bytes, "WordDocument") ? FileKind.OldWord
            : Has(bytes, "Workbook") || Has(bytes, "Book") ? FileKind.OldExcel
            : Has(bytes, "PowerPoint Document") ? FileKind.OldPowerPoint
            : null;
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool IsText(Stream content, Encoding encoding)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, 65536, leaveOpen: true);
        var buffer = new char[65536];
        try
        {
            for (int read; (read = reader.Read(buffer)) > 0;)
            {
                if (buffer.AsSpan(0, read).ContainsAny(NotInText))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static readonly System.Buffers.SearchValues<char> NotInText = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (char)i).Where(c => c is not ('\t' or '\n' or '\r' or '\f' or '\u001a')), '\u007f', '\ufffe', '\uffff']);
}
