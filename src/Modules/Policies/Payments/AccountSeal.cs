using System.Security.Cryptography;
using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.DataProtection;

namespace Chuangpu.Policies.Payments;

/// <summary>Seals account numbers with the platform's keys (the folder keys beside the database), so that a copy of the database alone gives none away.</summary>
public sealed class AccountSeal(IDataProtectionProvider protection) : IUseCase
{
    private readonly IDataProtector _protector = protection.CreateProtector("Chuangpu.PayeeAccount");

    /// <summary>Seals a number.</summary>
    public string Seal(string number) => _protector.Protect(number);

    /// <summary>Opens a sealed number; null where the keys it was sealed with are gone.</summary>
    public string? Open(string sealedNumber)
    {
        try
        {
            return _protector.Unprotect(sealedNumber);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>As pages show it.</summary>
    public static string Mask(string last4) => $"**** **** {last4}";
}
