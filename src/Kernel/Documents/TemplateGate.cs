using System.IO.Compression;
using System.Xml;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Documents;

/// <summary>
/// Lets in only what a text template needs: no macros, embedded programs or links that Word would follow by itself, and no more
/// than can be read safely. The check reads the parts as streams, before the library makes objects of them.
/// </summary>
internal static class TemplateGate
{
    /// <summary>The largest template, in bytes.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    private const long MostUnpacked = 40 * 1024 * 1024;

    // Deeper markup is written by nobody and would exhaust the stack of whoever walks it.
    private const int MostDepth = 120, MostElements = 400_000;

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".xml", ".rels", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".xlsx", ".odttf", ".thmx", ".psmdcp",
    };

    private static readonly HashSet<string> Refused = ["altChunk", "object", "control", "subDoc", "OLEObject"];

    private static readonly HashSet<string> Corrections = ["ins", "del", "moveFrom", "moveTo"];

    /// <summary>Why it is not opened, or null.</summary>
    public static Problem? Refuses(MemoryStream file)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (bytes.Length > MostBytes)
        {
            return new("template.size", $"模板超过 {MostBytes / 1024 / 1024} MB，没有保存。请压缩其中的图片后重新上传。");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return new("template.old", "这是旧版 Word 文件（.doc）或加密的文档，没有保存。请在 Word 或 WPS 中去掉密码，另存为 .docx 后重新上传。");
        }

        if (!bytes.StartsWith("PK"u8))
        {
            return new("template.type", "这不是 Word 文档（.docx），没有保存。请下载默认模板，在 Word 或 WPS 中修改后上传。");
        }

        var hasBody = false;
        var (fault, found) = OfficePackage.Inspect(file, MostUnpacked, entry =>
        {
            hasBody |= entry.FullName == "word/document.xml";
            return Look(entry);
        });
        return fault switch
        {
            PackageFault.Bomb => new("template.bomb", "模板解压后过大，没有保存。请删去多余的内容，或从默认模板重新修改。"),
            PackageFault.Macro => new("template.macro", "模板带有宏，没有保存。请另存为不带宏的 .docx 后重新上传。"),
            PackageFault.Corrupt => new("template.corrupt", "文件已损坏，没有保存。请在 Word 中“打开并修复”后另存为 .docx，再重新上传。"),
            _ => found ?? (hasBody ? null : new("template.type", "这不是 Word 文档（.docx），没有保存。请下载默认模板，在 Word 或 WPS 中修改后上传。")),
        };
    }

    private static Problem? Look(ZipArchiveEntry entry)
    {
        var ending = Path.GetExtension(entry.FullName);
        if (entry.FullName.EndsWith('/'))
        {
            return null;
        }

        if (!Endings.Contains(ending))
        {
            return new("template.part", $"模板中夹带“{Path.GetFileName(entry.FullName)}”，没有保存。请删除其中的嵌入对象和控件后重新上传。");
        }

        if (ending.ToLowerInvariant() is not (".xml" or ".rels" or ".psmdcp"))
        {
            return null;
        }

        try
        {
            using var stream = entry.Open();
            return Read(stream);
        }
        catch (XmlException)
        {
            return new("template.corrupt", "模板的内部结构不完整或含有不允许的声明，没有保存。请在 Word 中“打开并修复”后另存为 .docx，再重新上传。");
        }
    }

    private static Problem? Read(Stream part)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
        for (var elements = 0; xml.Read();)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.Depth > MostDepth || ++elements > MostElements)
            {
                return new("template.depth", "模板的内部结构过于复杂，没有保存。请新建文档，把文字复制过去后重新上传。");
            }

            if (Element(xml) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Problem? Element(XmlReader xml) => xml.LocalName switch
    {
        "Relationship" when xml.GetAttribute("TargetMode") == "External" && !IsLink(xml) =>
            new("template.external", $"模板引用了外部内容“{Shown(xml.GetAttribute("Target"))}”，没有保存。请把图片等直接放进文档，断开外部链接后重新上传。"),
        "Override" or "Default" when xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true =>
            new("template.macro", "模板是启用宏的文档，没有保存。请另存为不带宏的 .docx 后重新上传。"),
        var name when Refused.Contains(name) && IsWord(xml) =>
            new("template.object", "模板中有嵌入的对象、控件或其他文档，没有保存。请删除后重新上传。"),
        var name when Corrections.Contains(name) && IsWord(xml) =>
            new("template.revision", "模板中还有未处理的修订，没有保存。请在 Word 中接受或拒绝全部修订后重新上传。"),
        _ => null,
    };

    private static bool IsWord(XmlReader xml) =>
        xml.NamespaceURI is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" or "urn:schemas-microsoft-com:office:office";

    // A link somebody has to click; nothing is loaded when the document opens.
    private static bool IsLink(XmlReader xml) =>
        xml.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) == true
        && Uri.TryCreate(xml.GetAttribute("Target"), UriKind.Absolute, out var target) && target.Scheme is "http" or "https" or "mailto";

    private static string Shown(string? target) => target is null ? "" : target.Length <= 60 ? target : target[..60] + "…";
}
