using System.Text;

namespace Chuangpu.Reading.Formats;

/// <summary>Tells kinds of content apart by their signatures, never by a file's name.</summary>
internal static class ContentSniffer
{
    private static readonly (byte[] Signature, ContentKind Kind)[] Signatures =
    [
        ([0x50, 0x4B, 0x03, 0x04], ContentKind.Zip),
        ([0x50, 0x4B, 0x05, 0x06], ContentKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ContentKind.Compound),
        ("{\\rtf"u8.ToArray(), ContentKind.RichText),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], ContentKind.Picture),
        ([0xFF, 0xD8, 0xFF], ContentKind.Picture),
        ("GIF8"u8.ToArray(), ContentKind.Picture),
        ([0x49, 0x49, 0x2A, 0x00], ContentKind.Picture),
        ([0x4D, 0x4D, 0x00, 0x2A], ContentKind.Picture),
        ("Rar!"u8.ToArray(), ContentKind.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], ContentKind.Archive),
        ([0x1F, 0x8B, 0x08], ContentKind.Archive),
        ([0x7F, 0x45, 0x4C, 0x46], ContentKind.Program),
    ];

    public static ContentKind Sniff(ReadOnlySpan<byte> content)
    {
        foreach (var (signature, kind) in Signatures)
            if (content.StartsWith(signature))
                return kind;

        // A PDF may begin with a few foreign bytes: readers look for the mark in the first kilobyte (ISO 32000-1, annex H, note 13).
        // Only where what stands before is no text, so that a text that mentions the mark stays a text.
        var head = content[..Math.Min(content.Length, 1024)];
        var mark = head.IndexOf("%PDF-"u8);
        if (mark == 0 || (mark > 0 && !head[..mark].ContainsAnyExceptInRange((byte)0, (byte)0x7F) && IsBlankOrHeader(head[..mark])))
            return ContentKind.Pdf;

        // Word 2003 XML names its program in a processing instruction.
        if (head.IndexOf("progid=\"Word.Document\""u8) >= 0)
            return ContentKind.WordXml;

        return ContentKind.Unmarked;
    }

    /// <summary>True when an OLE compound file holds an encrypted Office document rather than an old one ([MS-OFFCRYPTO] 2.3).</summary>
    public static bool HoldsEncryptedPackage(ReadOnlySpan<byte> compound) =>
        compound.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    /// <summary>True when an OLE compound file holds a document of Word 97–2003 or of old WPS.</summary>
    public static bool HoldsOldWord(ReadOnlySpan<byte> compound) =>
        compound.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0;

    private static bool IsBlankOrHeader(ReadOnlySpan<byte> before) =>
        before.Trim(" \t\r\n\0"u8).IsEmpty || before.IndexOf("\n"u8) >= 0 && before.IndexOf("HTTP/"u8) >= 0;
}
