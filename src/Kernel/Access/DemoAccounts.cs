namespace Chuangpu.Kernel.Access;

/// <summary>The accounts of the demo region. They exist only while the demo region is loaded, and the sign-in page lists them.</summary>
public static class DemoAccounts
{
    /// <summary>The password of every demo account; no secret, since the sign-in page shows it.</summary>
    public const string Password = "chuangpu-demo-2025";
}
