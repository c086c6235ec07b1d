using Chuangpu.WebKit;

namespace Chuangpu.Policies.Library;

/// <summary>How the state of a policy and the validity of a clause are shown.</summary>
internal static class PolicyWords
{
    public static Tone ToneOf(PolicyState state) => state switch
    {
        PolicyState.InForce => Tone.Ok,
        PolicyState.Draft => Tone.Warn,
        PolicyState.Coming => Tone.Info,
        _ => Tone.Neutral,
    };

    /// <summary>2025-01-01 起, 2025-01-01 至 2027-12-31, 未写明.</summary>
    public static string Validity(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd}",
        ({ } first, null) => $"{first:yyyy-MM-dd} 起",
        (null, { } last) => $"至 {last:yyyy-MM-dd}",
        _ => "未写明",
    };
}
