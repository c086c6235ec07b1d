namespace Chuangpu.Enterprises.Imports;

/// <summary>A row whose enterprise the program does not decide: its code is unknown or missing, and an enterprise of the same name is in the base.</summary>
/// <param name="Row">The row's number in the file.</param>
/// <param name="Name">The name in the file.</param>
/// <param name="Code">The code in the file, or null.</param>
/// <param name="KnownId">The enterprise of the same name.</param>
/// <param name="KnownCode">Its code, or null.</param>
/// <param name="KnownRegion">Its region.</param>
public sealed record EnterpriseCandidate(int Row, string Name, string? Code, Guid KnownId, string? KnownCode, string KnownRegion);
