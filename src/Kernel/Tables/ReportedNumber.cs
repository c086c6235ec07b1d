using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Tables;

/// <summary>A number as people write it in a form or a cell: full-width digits and signs, thousands separators, spaces.</summary>
public static partial class ReportedNumber
{
    // What the database keeps: 24 digits, 6 of them decimals; 15 before the point are more than any figure has.
    private const decimal Largest = 999_999_999_999_999m;

    private const int MostDecimals = 6;

    /// <summary>The number, null for nothing, or what is wrong with the text.</summary>
    public static Result<decimal?> Read(string? text)
    {
        // Most numbers are plain digits already, and a file may hold 100,000 of them.
        var half = text is { Length: > 0 and <= 15 } && text.All(c => char.IsAsciiDigit(c) || c == '.') ? text : string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF' && c != '\u200B')).Replace('−', '-').Replace('。', '.');
        if (half.Length == 0)
        {
            return (decimal?)null;
        }

        // A comma counts as a separator only before three digits: 1,5 is refused, not read as 15.
        var plain = Grouped().IsMatch(half) ? half.Replace(",", "", StringComparison.Ordinal) : half;
        return !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? NotANumber(text!.Trim(), half)
            : Math.Abs(number) > Largest ? new Problem("number.large", "数值过大，请检查位数和单位。")
            : Math.Round(number, MostDecimals) != number ? new Problem("number.decimals", $"小数最多 {MostDecimals} 位，请先按规定修约。")
            : number;
    }

    private static Problem NotANumber(string text, string half) =>
        WithUnit().IsMatch(half) ? new("number.unit", $"“{Short(text)}”带有单位，请只填数字，并按表中的计量单位换算。")
        : half is "-" or "/" or "\\" or "无" or "--" or "—" or "——" ? new("number.none", $"“{Short(text)}”不是数字：没有数据请留空，确实为零请填 0。")
        : new("number.text", $"“{Short(text)}”不是数字，请填写数字，例如 12.5。");

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[+-]?[\d,.]+(%|[\p{L}].*)$")]
    private static partial Regex WithUnit();
}
