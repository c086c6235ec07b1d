using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Imports;

/// <summary>A change of an enterprise that stands.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="Apply">Makes it.</param>
internal sealed record EnterpriseEdit(Guid EnterpriseId, Action<Enterprise> Apply);
