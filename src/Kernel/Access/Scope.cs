namespace Chuangpu.Kernel.Access;

/// <summary>
/// How far an actor sees: a region subtree, an own organisation, or neither (the public). Query filters compare with these
/// values; the prefix rests on GB/T 2260, where a county's code starts with its prefecture's four digits and the
/// province's two.
/// </summary>
/// <param name="Everything">The program itself (jobs, the command line): no limit.</param>
/// <param name="RegionPrefix">The significant digits of the region whose internal matters are seen, "" for the nation, null for none.</param>
/// <param name="OrganisationId">The organisation whose own matters are seen, or null.</param>
public sealed record Scope(bool Everything, string? RegionPrefix, Guid? OrganisationId)
{
    /// <summary>The account whose own matters are seen, such as an assessor's marks; or null.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The digits of the region whose money of policies is seen; of a finance department more than <see cref="RegionPrefix"/>.</summary>
    public string? MoneyPrefix { get; init; } = RegionPrefix;

    /// <summary>The program itself.</summary>
    public static Scope All { get; } = new(true, "", null);

    /// <summary>Sees only what is published.</summary>
    public static Scope Nothing { get; } = new(false, null, null);

    /// <summary>Whether the region lies in the subtree.</summary>
    /// <param name="regionCode">Six digits of GB/T 2260.</param>
    public bool Covers(string regionCode) =>
        Everything || (RegionPrefix is { } prefix && regionCode.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether the money of policies of the region is seen.</summary>
    /// <param name="regionCode">Six digits of GB/T 2260.</param>
    public bool CoversMoney(string regionCode) =>
        Everything || (MoneyPrefix is { } prefix && regionCode.StartsWith(prefix, StringComparison.Ordinal));
}
