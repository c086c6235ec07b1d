namespace Chuangpu.Kernel.Files;

/// <summary>A kind of file that may be handed in.</summary>
/// <param name="ContentType">The media type it is kept and sent under.</param>
/// <param name="Endings">The endings a file of this kind has, with the point, small letters.</param>
public sealed record FileKind(string ContentType, IReadOnlyList<string> Endings)
{
    /// <summary>PDF.</summary>
    public static FileKind Pdf { get; } = new("application/pdf", [".pdf"]);

    /// <summary>Word, Office Open XML without macros.</summary>
    public static FileKind Word { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);

    /// <summary>Excel, Office Open XML without macros.</summary>
    public static FileKind Excel { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]);

    /// <summary>PowerPoint, Office Open XML without macros.</summary>
    public static FileKind PowerPoint { get; } = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"]);

    /// <summary>Word before 2007.</summary>
    public static FileKind OldWord { get; } = new("application/msword", [".doc"]);

    /// <summary>Excel before 2007.</summary>
    public static FileKind OldExcel { get; } = new("application/vnd.ms-excel", [".xls"]);

    /// <summary>PowerPoint before 2007.</summary>
    public static FileKind OldPowerPoint { get; } = new("application/vnd.ms-powerpoint", [".ppt"]);

    /// <summary>PNG.</summary>
    public static FileKind Png { get; } = new("image/png", [".png"]);

    /// <summary>JPEG.</summary>
    public static FileKind Jpeg { get; } = new("image/jpeg", [".jpg", ".jpeg"]);

    /// <summary>Plain text in UTF-8 or GB18030. Sent as plain text whatever it looks like, so nothing in it runs.</summary>
    public static FileKind Text { get; } = new("text/plain", [".txt", ".csv", ".md", ".json", ".geojson"]);

    /// <summary>Every kind, for the list a message shows.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Word, Excel, PowerPoint, OldWord, OldExcel, OldPowerPoint, Png, Jpeg, Text];

    /// <summary>The endings of all kinds joined by commas, for a file field's <c>Accepts</c>.</summary>
    public static string Accepts { get; } = string.Join(',', All.SelectMany(k => k.Endings));
}
