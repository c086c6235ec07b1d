using System.Security.Cryptography;

namespace Chuangpu.Plans.Opinions;

/// <summary>The code a visitor looks up an opinion by: 12 characters that can't be confused when read aloud, 59 bits of chance.</summary>
public static class ReceiptCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 12;

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>A code as typed: in any case, with or without hyphens and blanks. Null when it can be none.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(c => c is not ('-' or ' ' or '－'))]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>In groups of four, as shown.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(4).Select(g => new string(g)));
}
