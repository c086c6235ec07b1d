namespace Chuangpu.Plans.Export;

/// <summary>The files a plan's state can be written as.</summary>
public enum ExportFormat
{
    /// <summary>An official document.</summary>
    Docx,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>The published facts as the API gives them.</summary>
    Json,
}
