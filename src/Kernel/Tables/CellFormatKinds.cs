using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Chuangpu.Kernel.Tables;

/// <summary>Whether the numbers of a cell format are dates, shares or numbers (ECMA-376 part 1, 18.8.30).</summary>
internal sealed partial class CellFormatKinds
{
    private readonly List<uint> _formats;
    private readonly Dictionary<uint, string> _codes;

    public CellFormatKinds(Stylesheet? styles)
    {
        _formats = [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0) ?? []];
        _codes = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");
    }

    public SheetCellKind Of(uint style)
    {
        var id = style < _formats.Count ? _formats[(int)style] : 0;
        if (!_codes.TryGetValue(id, out var code))
        {
            // 27–36 and 50–58 are dates in East Asian versions.
            return id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? SheetCellKind.Date
                : id is 9 or 10 ? SheetCellKind.Percent
                : SheetCellKind.Number;
        }

        var bare = Literal().Replace(code, "");
        return DatePart().IsMatch(bare) ? SheetCellKind.Date : bare.Contains('%', StringComparison.Ordinal) ? SheetCellKind.Percent : SheetCellKind.Number;
    }

    // Quoted text, escaped characters, colours and conditions say nothing about the kind.
    [GeneratedRegex("""("[^"]*")|(\\.)|(_.)|(\[[^\]]*\])""")]
    private static partial Regex Literal();

    [GeneratedRegex("[ymdhs年月日]", RegexOptions.IgnoreCase)]
    private static partial Regex DatePart();
}
