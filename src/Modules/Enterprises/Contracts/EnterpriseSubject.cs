using Chuangpu.Rules.Facts;

namespace Chuangpu.Enterprises.Contracts;

/// <summary>An enterprise as a rule sees it.</summary>
/// <param name="OrganisationId">The organisation it is.</param>
/// <param name="Name">The registered name.</param>
/// <param name="RegionCode">The county it belongs to (six digits).</param>
/// <param name="Industry">The group of GB/T 4754 (three digits), or "" when it is not known.</param>
/// <param name="Size">Large to micro, as of the figures known then.</param>
/// <param name="Facts">The facts of <see cref="EnterpriseSchema"/>; the current period is the day's year. 已获补助 holds what it received elsewhere.</param>
public sealed record EnterpriseSubject(Guid OrganisationId, string Name, string RegionCode, string Industry, SizeClass Size, IFacts Facts);
