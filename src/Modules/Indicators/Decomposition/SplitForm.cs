using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>What the forms of a draft send besides the shares.</summary>
public sealed class SplitForm
{
    /// <summary>The version the page was filled from.</summary>
    public Guid Version { get; set; }

    /// <summary>Why the shares do not make the target.</summary>
    [Display(Name = "差额说明"), StringLength(PublishSplit.LongestReason, ErrorMessage = "差额说明最多 500 个字，请精简。")]
    public string? Reason { get; set; }

    /// <summary>A number as people type it; empty is open.</summary>
    public static (bool Ok, decimal? Value) Number(string typed)
    {
        var plain = typed.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        return plain.Length == 0 ? (true, null)
            : decimal.TryParse(plain, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? (true, value) : (false, null);
    }
}
