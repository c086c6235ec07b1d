namespace Chuangpu.Reading.Formats;

/// <summary>What a document's file turned out to be, by its content.</summary>
/// <remarks>Not called DocumentFormat: the Open XML SDK owns a namespace of that name.</remarks>
public enum SourceFormat
{
    /// <summary>Plain text in UTF-8, UTF-16 with a byte order mark, or GB18030.</summary>
    PlainText,

    /// <summary>Markdown: plain text whose file name ends in .md or .markdown.</summary>
    Markdown,

    /// <summary>Word document in Office Open XML (ISO/IEC 29500), .docx.</summary>
    Word,

    /// <summary>PDF with a text layer (ISO 32000).</summary>
    Pdf,
}
