namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>
/// Finds objects that are nothing but a reference to an object. No writer makes them, and the library follows a ring of
/// them until the stack ends, which no handler could catch; so such a file is refused before it is opened.
/// </summary>
internal static class PdfBareReferences
{
    /// <summary>In the file itself: 4 0 obj 5 0 R.</summary>
    public static bool AreIn(ReadOnlySpan<byte> file)
    {
        for (var at = file.IndexOf("obj"u8); at >= 0;)
        {
            if (IsReference(file[(at + 3)..]))
                return true;
            var next = file[(at + 3)..].IndexOf("obj"u8);
            at = next < 0 ? -1 : at + 3 + next;
        }

        return false;
    }

    /// <summary>In an unpacked object stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects.</summary>
    public static bool AreInStream(ReadOnlySpan<byte> stream, int count, int first)
    {
        var head = stream;
        for (var i = 0; i < count; i++)
        {
            if (!TakeNumber(ref head, out _) || !TakeNumber(ref head, out var offset))
                return false;
            var start = (long)first + offset;
            if (start >= 0 && start < stream.Length && IsReference(stream[(int)start..]))
                return true;
        }

        return false;
    }

    private static bool IsReference(ReadOnlySpan<byte> text) =>
        TakeNumber(ref text, out _) && TakeNumber(ref text, out _) && SkipBlanks(text) is [(byte)'R', ..];

    private static bool TakeNumber(ref ReadOnlySpan<byte> text, out int number)
    {
        text = SkipBlanks(text);
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = length < 0 ? text.Length : length;
        var taken = int.TryParse(text[..length], out number);
        text = text[length..];
        return taken;
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f\0"u8);
            if (text is not [(byte)'%', ..])
                return text;
            var end = text.IndexOfAny((byte)'\r', (byte)'\n');
            text = end < 0 ? [] : text[end..];
        }
    }
}
