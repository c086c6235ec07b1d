namespace Chuangpu.Plans.Evidence;

/// <summary>A file handed in to prove something (佐证材料), before it is checked.</summary>
/// <param name="FileName">The name it was handed in under.</param>
/// <param name="Content">Its bytes, read to the end.</param>
public sealed record EvidenceUpload(string FileName, Stream Content);
