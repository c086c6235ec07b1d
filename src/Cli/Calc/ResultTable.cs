using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Cli.Calc;

/// <summary>A calculation's result: headings and rows, written as CSV or as a JSON list of objects with the headings as names.</summary>
internal sealed record ResultTable(IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<ResultCell>> Rows)
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(ResultFormat format, TextWriter to)
    {
        if (format == ResultFormat.Json)
            WriteJson(to);
        else
            WriteCsv(to);
        to.Flush();
    }

    private void WriteCsv(TextWriter to)
    {
        // For programs: what was read must come back as it was.
        to.Write(CsvText.LineAsIs(Headings) + '\n');
        foreach (var row in Rows)
            to.Write(CsvText.LineAsIs(row.Select(cell => cell.Text)) + '\n');
    }

    private void WriteJson(TextWriter to)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonOptions))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (heading, cell) in Headings.Zip(row))
                {
                    json.WritePropertyName(heading);
                    JsonSerializer.Serialize(json, cell.Value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        to.Write(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        to.Write('\n');
    }
}
