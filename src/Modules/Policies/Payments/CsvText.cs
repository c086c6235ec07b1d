using System.Buffers;

namespace Chuangpu.Policies.Payments;

/// <summary>Text as a field of a CSV file.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n;\t");

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula is put behind an apostrophe.</summary>
    public static string Quote(string text)
    {
        var harmless = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(Special) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
