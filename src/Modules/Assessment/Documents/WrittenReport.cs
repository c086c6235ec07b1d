namespace Chuangpu.Assessment.Documents;

/// <summary>A report ready to be sent.</summary>
/// <param name="Name">A name for the file.</param>
/// <param name="Content">The .docx.</param>
public sealed record WrittenReport(string Name, byte[] Content);
