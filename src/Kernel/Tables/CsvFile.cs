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
        var (lines, faults) = (new List<CsvLine>(), new List<CsvFault>());
        foreach (var line in CsvText.Cut(text, SeparatorOf(text), faults).Where(l => l.Fields.Any(f => !string.IsNullOrWhiteSpace(f))))
        {
            if (lines.Count == mostLines)
            {
                return new Problem("csv.rows", $"文件超过 {mostLines:N0} 行，没有读取。请分成几个文件上传。");
            }

            lines.Add(line);
        }

        return faults.Find(f => f.IsOpen) is { } open ? new Problem("csv.quote", $"第 {open.Line} 行有一个引号没有结束。请删去这个引号，或在文字末尾补上。") : lines;
    }

    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan().TrimStart();
        first = first.IndexOfAny('\r', '\n') is >= 0 and var end ? first[..end] : first;
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
