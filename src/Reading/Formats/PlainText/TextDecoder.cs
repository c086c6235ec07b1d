using System.Text;

namespace Chuangpu.Reading.Formats.PlainText;

/// <summary>Bytes to text: by byte order mark, else UTF-8 where it is valid, else GB18030 (GB 18030-2022), else refused.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictGb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>A UTF-8 file cut or touched in a few places is still read; above one broken place in this many characters it is not.</summary>
    private const int CharactersPerBrokenPlace = 500;

    public static string Decode(ReadOnlySpan<byte> bytes, List<string> warnings)
    {
        var text = ByMark(bytes) ?? AsUtf8(bytes) ?? AsGb18030(bytes) ?? AsBrokenUtf8(bytes, warnings) ?? throw Refusal.NotText();
        return TextLikeness.IsText(text) ? text : throw Refusal.NotText();
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0x00, 0x00, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        // The mark in GB18030, written by some editors.
        [0x84, 0x31, 0x95, 0x33, ..] => AsGb18030(bytes[4..]),
        _ => null,
    };

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? AsGb18030(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return TextLikeness.LooksLikeGb18030(bytes) ? StrictGb18030.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? AsBrokenUtf8(ReadOnlySpan<byte> bytes, List<string> warnings)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        if (broken > 1 + text.Length / CharactersPerBrokenPlace || text.Length < 20)
            return null;
        warnings.Add($"有 {broken} 处字节不是有效的 UTF-8，以“\uFFFD”代替，请留意这些地方");
        return text;
    }
}
