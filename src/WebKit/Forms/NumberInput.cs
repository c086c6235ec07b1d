using System.Text;

namespace Chuangpu.WebKit;

/// <summary>Numbers as people type them in Chinese.</summary>
internal static class NumberInput
{
    /// <summary>Full-width characters as their ASCII ones.</summary>
    public static string HalfWidth(string? text) => (text ?? "").Normalize(NormalizationForm.FormKC);

    /// <summary>Plain digits, sign and point. A comma counts as a separator only before three digits: 1,5 stays as it is and is refused, not read as 15.</summary>
    public static string Normalize(string? text)
    {
        var half = HalfWidth(text).Replace(" ", "", StringComparison.Ordinal).Replace('−', '-').Replace('。', '.').TrimStart('+');
        var groups = half.Split('.')[0].TrimStart('-').Split(',');
        var separated = groups.Length > 1 && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(x => x.Length == 3);
        return separated ? half.Replace(",", "", StringComparison.Ordinal) : half;
    }
}
