using System.Text;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Organisations;

/// <summary>
/// The unified social credit code (统一社会信用代码) of GB 32100-2015: a letter or digit of the registering authority, one of
/// the kind of body, six digits of the place, nine characters of the organisation code (GB 11714-1997, the ninth a check
/// character), and a check character over all of it.
/// </summary>
public static class CreditCode
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 18;

    // GB 32100-2015, 4.2: 31 characters; I, O, S, V and Z are left out because they look like digits or each other.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // GB 32100-2015, 4.1 table 1 with its later additions: 机构编制 1, 外交 2, 司法行政 3, 文化 4, 民政 5, 旅游 6, 宗教 7, 工会 8, 工商 9, 中央军委 A, 农业 N, 其他 Y.
    private const string Authorities = "123456789ANY";

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Reads a code as typed: full-width characters, small letters and blanks are mended, everything else must be right.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The code in its official form, or a problem that says which part is wrong.</returns>
    public static Result<string> Parse(string text)
    {
        var code = string.Concat(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '-'));
        if (code.Length != Length)
        {
            return Wrong($"统一社会信用代码应为 {Length} 位，现在是 {code.Length} 位，请对照证照检查。");
        }

        var strange = code.Where(c => !Alphabet.Contains(c)).Distinct().ToList();
        if (strange.Count > 0)
        {
            return Wrong($"统一社会信用代码中不会出现“{string.Join("、", strange)}”（不使用 I、O、S、V、Z，请检查是否与 1、0、5、2 混淆）。");
        }

        if (!Authorities.Contains(code[0]))
        {
            return Wrong($"统一社会信用代码第 1 位（登记管理部门）不会是“{code[0]}”，请对照证照检查。");
        }

        if (!code[2..8].All(char.IsAsciiDigit))
        {
            return Wrong("统一社会信用代码第 3 至 8 位是登记机关行政区划码，应全部为数字，请对照证照检查。");
        }

        if (code[17] != CheckCharacterOf(code[..17]))
        {
            return Wrong("统一社会信用代码的校验位（第 18 位）不符，可能有一位录错，请对照证照逐位检查。");
        }

        return code[16] == OrganisationCheckOf(code[8..16])
            ? code
            : Wrong("统一社会信用代码中组织机构代码（第 9 至 17 位）的校验位不符，请对照证照逐位检查。");
    }

    /// <summary>The check character of GB 32100-2015, 5: weights 3^(i-1) mod 31, complement to 31.</summary>
    /// <param name="body">The first 17 characters.</param>
    public static char CheckCharacterOf(string body)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in body)
        {
            sum += Alphabet.IndexOf(c) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The check character of GB 11714-1997: weights 3 7 9 10 5 8 4 2, complement to 11, X for ten and 0 for eleven.</summary>
    /// <param name="body">The first eight characters of the organisation code.</param>
    public static char OrganisationCheckOf(string body)
    {
        var sum = body.Select((c, i) => (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * OrganisationWeights[i]).Sum();
        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var rest => (char)('0' + rest),
        };
    }

    private static Problem Wrong(string message) => new("organisation.credit-code", message, "CreditCode");
}
