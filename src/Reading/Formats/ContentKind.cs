namespace Chuangpu.Reading.Formats;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum ContentKind
{
    /// <summary>No known signature: text, or nothing known.</summary>
    Unmarked,
    Zip,
    Pdf,

    /// <summary>OLE compound file: old Word, or an encrypted .docx.</summary>
    Compound,
    RichText,
    WordXml,
    Picture,
    Archive,
    Program,
}
