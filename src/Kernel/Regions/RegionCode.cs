namespace Chuangpu.Kernel.Regions;

/// <summary>The structure of a six-digit code of GB/T 2260: two digits of province, two of prefecture, two of county.</summary>
public static class RegionCode
{
    /// <summary>The whole country.</summary>
    public const string Nation = "000000";

    /// <summary>The significant digits: two, four or six, and none for the nation. Codes of a subtree start with its prefix.</summary>
    /// <param name="code">Six digits.</param>
    public static string PrefixOf(string code) => code switch
    {
        Nation => "",
        _ when code.EndsWith("0000", StringComparison.Ordinal) => code[..2],
        _ when code.EndsWith("00", StringComparison.Ordinal) => code[..4],
        _ => code,
    };

    /// <summary>The region one level up, or null for the nation.</summary>
    /// <param name="code">Six digits.</param>
    public static string? ParentOf(string code) => PrefixOf(code).Length switch
    {
        0 => null,
        2 => Nation,
        4 => code[..2] + "0000",
        _ => code[..4] + "00",
    };
}
