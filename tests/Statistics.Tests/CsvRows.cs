using System.Globalization;
using System.Text;

namespace Chuangpu.Statistics.Tests;

/// <summary>Published CSV files: fields may be quoted and hold commas and line ends.</summary>
internal static class CsvRows
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        var records = new List<List<string>> { new() };
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in File.ReadAllText(path).ReplaceLineEndings("\n"))
        {
            if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n'))
                field.Append(c);
            else
            {
                records[^1].Add(field.ToString());
                field.Clear();
                if (c == '\n')
                    records.Add([]);
            }
        }

        return [.. records.Skip(1).Where(r => r.Count > 1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    public static double Number(string text) => text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
