using System.Text;

namespace Chuangpu.Cli.Calc;

/// <summary>Cuts CSV text (RFC 4180) into records: fields between commas, in quotes where they hold commas, quotes or line ends.</summary>
internal static class CsvText
{
    /// <summary>A record and the line it starts on, from 1.</summary>
    public sealed record Record(int Line, IReadOnlyList<string> Fields);

    /// <summary>All records that are no blank lines; a quote that is never closed or is followed by text is a problem.</summary>
    public static List<Record> Cut(string text, List<CsvProblem> problems)
    {
        var records = new List<Record>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, at) = (1, 1, 0);
        while (at < text.Length)
        {
            if (text[at] == '"' && field.Length == 0)
            {
                var (opened, column) = (line, fields.Count + 1);
                at = Quoted(text, at + 1, field, ref line);
                if (at < 0)
                {
                    problems.Add(new CsvProblem(opened, column, "引号没有配对，请补上后面的引号"));
                    return records;
                }

                if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                    problems.Add(new CsvProblem(line, column, "右引号后面还有文字；引号内的引号要写成两个"));
            }

            while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                field.Append(text[at++]);
            fields.Add(field.ToString());
            field.Clear();
            if (at < text.Length && text[at] == ',')
            {
                at++;
                // A comma at the very end opens one more, empty, field.
                if (at < text.Length)
                    continue;
                fields.Add("");
            }

            if (fields is not [""])
                records.Add(new Record(start, fields));
            fields = [];
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : at < text.Length ? 1 : 0;
            start = ++line;
        }

        return records;
    }

    // Returns the place behind the closing quote, or -1.
    private static int Quoted(string text, int at, StringBuilder field, ref int line)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[++at]);
            else
                return at + 1;
        }

        return -1;
    }
}
