using System.Text;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Tables;

/// <summary>
/// Reads CSV as the programs of an office write it (RFC 4180 and its relatives): UTF-8, UTF-16 with its mark or GB18030; fields
/// parted by commas, semicolons or tabs, whichever the first line uses; quotes around fields that need them.
/// </summary>
public static class CsvFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The lines that hold something, or why the file cannot be read.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mostLines">More are refused.</param>
    public static Result<IReadOnlyList<CsvLine>> Read(ReadOnlySpan<byte> bytes, int mostLines) =>
        Decode(bytes) is not { } text ? new Problem("csv.encoding", "文件不是文字，或编码无法识别。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿（.xlsx）”后再上传。")
        : Cut(text, mostLines);

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes[3..]),
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
                _ => Plain(bytes),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Plain(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(bytes);
        }
    }

    private static Result<IReadOnlyList<CsvLine>> Cut(string text, int mostLines)
    {
        var separator = SeparatorOf(text);
        var lines = new List<CsvLine>();
        var fields = new List<string>();
        var (at, line, start) = (0, 1, 1);
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                var opened = line;
                if (Quoted(text, ref at, ref line) is not { } field)
                {
                    return new Problem("csv.quote", $"第 {opened} 行有一个引号没有结束。请删去这个引号，或在文字末尾补上。");
                }

                var end = EndOf(text, at, separator);
                fields.Add(end == at ? field : field + text[at..end]);
                at = end;
            }
            else
            {
                var end = EndOf(text, at, separator);
                fields.Add(text[at..end]);
                at = end;
            }

            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                fields.Add("");
            }

            if (fields.Exists(f => !string.IsNullOrWhiteSpace(f)))
            {
                if (lines.Count == mostLines)
                {
                    return new Problem("csv.rows", $"文件超过 {mostLines:N0} 行，没有读取。请分成几个文件上传。");
                }

                lines.Add(new(start, fields));
                fields = new(fields.Count);
            }
            else
            {
                fields.Clear();
            }

            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : at < text.Length ? 1 : 0;
            start = ++line;
        }

        return lines;
    }

    // The quoted part without its quotes, with the place moved behind it; null where it never ends.
    private static string? Quoted(string text, ref int at, ref int line)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[++at]);
            }
            else
            {
                at++;
                return field.ToString();
            }
        }

        return null;
    }

    private static int EndOf(string text, int from, char separator)
    {
        var end = text.AsSpan(from).IndexOfAny(separator, '\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan().TrimStart();
        first = first.IndexOfAny('\r', '\n') is >= 0 and var end ? first[..end] : first;
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
