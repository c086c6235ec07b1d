namespace Chuangpu.Reading.Formats;

/// <summary>Reasons why a file gives no text.</summary>
public enum LoadFailureReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>The file or its text is over the limit.</summary>
    TooLarge,

    /// <summary>A password is needed.</summary>
    Encrypted,

    /// <summary>A PDF made of pictures, without text.</summary>
    Scanned,

    /// <summary>The content is of another kind than the file name says, or of a kind that is not read (old .doc, .xlsx, a picture).</summary>
    WrongType,

    /// <summary>A small file that unpacks to an unreasonable size.</summary>
    ZipBomb,

    /// <summary>The right kind of file, but damaged or cut off.</summary>
    Corrupt,

    /// <summary>Bytes that are text in no known encoding.</summary>
    NotText,

    /// <summary>The bytes could not be fetched, or a PDF's glyphs say not which characters they are.</summary>
    Unreadable,
}
