using System.Security.Cryptography;

namespace Chuangpu.Kernel.Accounts;

/// <summary>A password handed to somebody on paper or by telephone, to be changed at the first sign-in.</summary>
internal static class OneTimePassword
{
    // Without 0 O o 1 l I and the like: it is read out and typed by hand.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz", Digits = "23456789";

    /// <summary>Sixteen characters in four groups, over 60 bits, with letters and digits as the password rules ask.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, 4).Select(_ =>
        RandomNumberGenerator.GetString(Letters, 1) + RandomNumberGenerator.GetString(Letters + Digits, 2) + RandomNumberGenerator.GetString(Digits, 1)));
}
