using System.Globalization;
using System.Text;

namespace Chuangpu.Kernel.Tables;

/// <summary>A cell as it was read.</summary>
/// <param name="Text">What it shows without its format: text, or a number in plain digits; empty for nothing.</param>
/// <param name="Kind">What kind of value it is.</param>
public readonly record struct SheetCell(string Text, SheetCellKind Kind)
{
    /// <summary>An empty cell.</summary>
    public static SheetCell Nothing { get; } = new("", SheetCellKind.Text);

    /// <summary>The day it means: a workbook's serial day, or a date in digits; null for anything else. Serials of five digits lie between 1954 and 2119.</summary>
    public DateOnly? Day() =>
        decimal.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= 20_000 and < 80_000
            ? DateOnly.FromDateTime(DateTime.FromOADate((double)decimal.Floor(serial)))
        : DateTime.TryParseExact(Text.Normalize(NormalizationForm.FormKC), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy-MM-ddTHH:mm:ss", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)
            ? DateOnly.FromDateTime(written) : null;
}
