namespace Chuangpu.Reading.Formats;

/// <summary>Holds a file's ending against its content: who sends a .docx that is none is told so, not given a guess.</summary>
internal static class ClaimedType
{
    public static bool IsMarkdown(string fileName) => Extension(fileName) is ".md" or ".markdown";

    public static void Check(string fileName, ContentKind kind, ReadOnlySpan<byte> content)
    {
        var extension = Extension(fileName);
        switch (kind)
        {
            case ContentKind.Compound when ContentSniffer.HoldsEncryptedPackage(content) || (extension == ".docx" && !ContentSniffer.HoldsOldWord(content)):
                throw Refusal.EncryptedWord();
            case ContentKind.Compound when ContentSniffer.HoldsOldWord(content) || extension is ".doc" or ".wps":
                throw Refusal.OldWord();
            case ContentKind.Compound:
                throw Refusal.Unsupported("旧版 Office 文件");
            case ContentKind.RichText or ContentKind.WordXml:
                throw Refusal.OldWord();
            case ContentKind.Picture:
                throw Refusal.Unsupported("图片");
            case ContentKind.Archive:
                throw Refusal.Unsupported("压缩包");
            case ContentKind.Program:
                throw Refusal.Unsupported("程序文件");
            case ContentKind.Zip when extension is ".txt" or ".md" or ".markdown" or ".pdf":
                throw Refusal.Mismatch(extension, " Word 文档或压缩包", ".docx");
            case ContentKind.Pdf when extension is ".txt" or ".md" or ".markdown" or ".docx" or ".doc":
                throw Refusal.Mismatch(extension, " PDF", ".pdf");
            case ContentKind.Unmarked when extension is ".docx" or ".docm" or ".doc" or ".wps":
                throw Refusal.NotOfExtension(extension, " Word 文档");
            case ContentKind.Unmarked when extension == ".pdf":
                throw Refusal.NotOfExtension(extension, " PDF");
            default:
                return;
        }
    }

    private static string Extension(string fileName) => Path.GetExtension(fileName).ToLowerInvariant();
}
