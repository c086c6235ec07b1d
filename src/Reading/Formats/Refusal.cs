namespace Chuangpu.Reading.Formats;

/// <summary>The refusals of a file, worded for the user in one place.</summary>
internal static class Refusal
{
    public static LoadRefusedException Empty() =>
        new(LoadFailureReason.Empty, "是空的，没有可读的文字", "请确认选对了文件，或重新导出后再试");

    public static LoadRefusedException TooLarge(long maxBytes) =>
        new(LoadFailureReason.TooLarge, $"超过 {maxBytes / (1024 * 1024)} MB，没有读取", "请删去其中的图片，或拆成几个文件后再试");

    public static LoadRefusedException TooMuchText(int maxCharacters) =>
        new(LoadFailureReason.TooLarge, $"的文字超过 {maxCharacters / 10_000} 万字，没有读取", "请只保留规划正文，或拆成几个文件后再试");

    public static LoadRefusedException EncryptedWord() =>
        new(LoadFailureReason.Encrypted, "设有打开密码，无法读取", "请在 Word 或 WPS 中打开，取消密码并另存后再试");

    public static LoadRefusedException EncryptedPdf() =>
        new(LoadFailureReason.Encrypted, "是加密的 PDF，需要密码才能打开", "请用密码打开后另存（打印）为不加密的 PDF 再试");

    public static LoadRefusedException Scanned(int pages) =>
        new(LoadFailureReason.Scanned, $"是扫描件：共 {pages} 页，只有图片，没有文字", "请换用文字版（.docx 或可复制文字的 PDF），或先做文字识别（OCR）再试");

    public static LoadRefusedException NoCharacters() =>
        new(LoadFailureReason.Unreadable, "的字体没有标明对应的文字，取出来的全是乱码", "请换用 .docx 或 .txt 文件，或先做文字识别（OCR）再试");

    public static LoadRefusedException NotText() =>
        new(LoadFailureReason.NotText, "不是文字：按 UTF-8、UTF-16、GB18030 都读不出内容", "请确认选对了文件，文本文件请另存为 UTF-8 编码再试");

    public static LoadRefusedException ZipBomb() =>
        new(LoadFailureReason.ZipBomb, "解压后大得异常，为安全起见已停止读取", "请用原来的软件打开，另存为新文件或 .txt 后再试");

    public static LoadRefusedException CorruptWord() =>
        new(LoadFailureReason.Corrupt, "已损坏或不完整，不能作为 Word 文档打开", "请重新下载，或用 Word、WPS 打开修复并另存后再试");

    public static LoadRefusedException CorruptPdf() =>
        new(LoadFailureReason.Corrupt, "已损坏或不完整，不能作为 PDF 打开", "请重新下载，或用阅读器打开并另存（打印）为新的 PDF 再试");

    public static LoadRefusedException Unreadable(string cause) =>
        new(LoadFailureReason.Unreadable, $"读取中断（{cause}）", "请检查磁盘、网络或权限后再试");

    public static LoadRefusedException OldWord() =>
        new(LoadFailureReason.WrongType, "是旧版 Word 文档（.doc）", "请在 Word 或 WPS 中打开，另存为 .docx 后再试");

    public static LoadRefusedException Unsupported(string whatItIs) =>
        new(LoadFailureReason.WrongType, $"其实是{whatItIs}，不能从中读取规划", "请换用 .txt、.md、.docx 或带文字的 .pdf 文件");

    public static LoadRefusedException Mismatch(string extension, string whatItIs, string rightExtension) =>
        new(LoadFailureReason.WrongType, $"的扩展名是 {extension}，内容却是{whatItIs}", $"请确认选对了文件；如果没错，请把扩展名改为 {rightExtension} 再试");

    public static LoadRefusedException NotOfExtension(string extension, string expected) =>
        new(LoadFailureReason.WrongType, $"的扩展名是 {extension}，内容却不是{expected}", "请确认选对了文件，或用原来的软件打开并另存后再试");
}
