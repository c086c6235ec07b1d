namespace Chuangpu.Enterprises.Imports;

/// <summary>A difference between a file and what stands.</summary>
/// <param name="Row">The row's number in the file.</param>
/// <param name="Enterprise">Whose.</param>
/// <param name="Field">What, with its year.</param>
/// <param name="Old">What stands, in words; null for nothing.</param>
/// <param name="New">What the file says.</param>
public sealed record EnterpriseChange(int Row, string Enterprise, string Field, string? Old, string New);
