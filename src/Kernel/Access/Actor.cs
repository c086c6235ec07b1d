namespace Chuangpu.Kernel.Access;

/// <summary>Who acts in this request: a signed-in user, the public, or the program itself.</summary>
/// <param name="UserId">The account, or null for the public and the program.</param>
/// <param name="Name">The name shown and audited.</param>
/// <param name="Role">The role of the account.</param>
/// <param name="RegionCode">The region of office (six digits), or null.</param>
/// <param name="OrganisationId">The organisation the user works for, or null.</param>
/// <param name="Address">Where the request came from, for the audit.</param>
public sealed record Actor(Guid? UserId, string Name, Role Role, string? RegionCode = null, Guid? OrganisationId = null, string? Address = null)
{
    /// <summary>A visitor who has not signed in.</summary>
    public static Actor Anonymous { get; } = new(null, "访客", Role.Public);

    /// <summary>The program itself: jobs, seeding, the command line.</summary>
    public static Actor System { get; } = new(null, "系统", Role.Administrator) { IsSystem = true };

    /// <summary>Whether this is the program itself.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => UserId is not null;

    /// <summary>How far this actor sees.</summary>
    public Scope Scope => this switch
    {
        { IsSystem: true } => Scope.All,
        { Role: Role.Administrator or Role.BureauStaff or Role.Leader, RegionCode: { } code } =>
            new(false, Regions.RegionCode.PrefixOf(code), OrganisationId) { UserId = UserId },
        { Role: Role.Treasury, RegionCode: { } code } =>
            new(false, null, OrganisationId) { UserId = UserId, MoneyPrefix = Regions.RegionCode.PrefixOf(code) },
        { OrganisationId: { } organisation } => new(false, null, organisation) { UserId = UserId },
        { UserId: { } user } => Scope.Nothing with { UserId = user },
        _ => Scope.Nothing,
    };

    /// <summary>Whether the role may do this at all.</summary>
    public bool Can(Capability capability) => IsSystem || Grants.Of(Role).Contains(capability);

    /// <summary>Whether the actor may do this to something of this region.</summary>
    /// <param name="capability">What is to be done.</param>
    /// <param name="regionCode">The region it would be done to (six digits).</param>
    public bool Can(Capability capability, string regionCode) => Can(capability)
        && (capability is Capability.ReadPolicyMoney or Capability.SettlePayments ? Scope.CoversMoney(regionCode) : Scope.Covers(regionCode));
}
