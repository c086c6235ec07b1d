namespace Chuangpu.Indicators.Inputs;

/// <summary>
/// The six haves of an enterprise above designated size that does R&amp;D (“六有”), in the order plans name them: institution, sign,
/// site, staff, projects, money. Counted over industry, as the statistics of R&amp;D activity are.
/// </summary>
public static class SixHaves
{
    /// <summary>The enterprises of which shares are taken.</summary>
    public const string Enterprises = "IND-N";

    /// <summary>Those that have all six.</summary>
    public static Mark All { get; } = new("六有齐全", "RD-SIX-N", "RD-SIX-COV");

    /// <summary>The six.</summary>
    public static IReadOnlyList<Mark> Marks { get; } =
    [
        new("有研发机构", "RD-ORG-N", "RD-ORG-COV"),
        new("有机构牌子", "RD-SIGN-N", "RD-SIGN-COV"),
        new("有研发场所", "RD-SITE-N", "RD-SITE-COV"),
        new("有研发人员", "RD-STAFF-N", "RD-STAFF-COV"),
        new("有研发课题", "RD-PROJ-N", "RD-PROJ-COV"),
        // Who spends on R&D has R&D activity: the same count.
        new("有研发经费", "RD-ACT-N", "RD-ACT-COV"),
    ];

    /// <summary>One of them.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Count">The indicator that counts the enterprises that have it.</param>
    /// <param name="Rate">The indicator of their share, by formula.</param>
    public sealed record Mark(string Name, string Count, string Rate);
}
