using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chuangpu.Kernel.Tables;

/// <summary>Cuts and writes the text of CSV files (RFC 4180).</summary>
public static class CsvText
{
    // Semicolons and tabs part fields in other programs' files, so a field that holds one is quoted too.
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n;\t");

    /// <summary>The lines one by one, without blank ones; a line within quotes may run over several lines of the file. Ends at a quote that is never closed.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="separator">What parts fields.</param>
    /// <param name="faults">Gets what is wrong as far as it was read.</param>
    public static IEnumerable<CsvLine> Cut(string text, char separator, ICollection<CsvFault> faults)
    {
        var fields = new List<string>();
        var (line, start, at) = (1, 1, 0);
        while (at < text.Length)
        {
            var field = "";
            if (text[at] == '"')
            {
                var opened = line;
                if (Quoted(text, ref at, ref line) is not { } quoted)
                {
                    faults.Add(new(opened, fields.Count + 1, IsOpen: true));
                    yield break;
                }

                field = quoted;
                if (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                {
                    faults.Add(new(line, fields.Count + 1, IsOpen: false));
                }
            }

            var end = text.AsSpan(at).IndexOfAny(separator, '\r', '\n') is >= 0 and var length ? at + length : text.Length;
            fields.Add(end == at ? field : field + text[at..end]);
            at = end;
            if (at < text.Length && text[at] == separator)
            {
                at++;
                // A separator at the very end opens one more, empty, field.
                if (at < text.Length)
                {
                    continue;
                }

                fields.Add("");
            }

            if (fields is not [""])
            {
                yield return new(start, fields);
                fields = new(fields.Count);
            }
            else
            {
                fields.Clear();
            }

            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : at < text.Length ? 1 : 0;
            start = ++line;
        }
    }

    /// <summary>A line without its end, for people: what a spreadsheet would take for a formula is put behind an apostrophe. Numbers stay.</summary>
    public static string Line(params IEnumerable<string> fields) => LineAsIs(fields.Select(f => IsFormula(f) ? "'" + f : f));

    /// <summary>A line without its end, for programs: every field comes back as it was.</summary>
    public static string LineAsIs(IEnumerable<string> fields) => string.Join(',', fields.Select(Quote));

    /// <summary>A file for people, in UTF-8 with the mark by which Excel knows it.</summary>
    /// <param name="lines">Lines as <see cref="Line"/> makes them.</param>
    public static byte[] File(IEnumerable<string> lines) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\r\n")))];

    private static bool IsFormula(string field) =>
        field.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..] && !decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    private static string Quote(string field) => field.AsSpan().ContainsAny(Special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

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
}
