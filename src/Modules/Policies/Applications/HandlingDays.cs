namespace Chuangpu.Policies.Applications;

/// <summary>How many working days each step may take.</summary>
public static class HandlingDays
{
    /// <summary>The first bureau's check.</summary>
    public const int FirstCheck = 5;

    /// <summary>The check of each level above.</summary>
    public const int UpperCheck = 10;

    /// <summary>A third party's check.</summary>
    public const int ThirdParty = 15;

    /// <summary>For the enterprise to correct what was returned.</summary>
    public const int Correction = 10;

    /// <summary>The least a list is published.</summary>
    public const int Publication = 5;
}
