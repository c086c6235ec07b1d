using System.Text;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Tables;

/// <summary>
/// Tells what a file handed in as a template really is, and unpacks it once, counting, before a library sees it: what a
/// zip's directory claims about sizes is not believed.
/// </summary>
public static class WorkbookGate
{
    /// <summary>The largest file, in bytes.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    /// <summary>The most a filled template unpacks to, in bytes.</summary>
    public const long MostUnpacked = 60 * 1024 * 1024;

    /// <summary>Why it is not opened, or null.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="mostUnpacked">The most it may unpack to, in bytes.</param>
    public static Problem? Refuses(MemoryStream file, long mostUnpacked)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Has(bytes, "EncryptedPackage")
                ? new("workbook.encrypted", "文件已加密，无法读取。请在 Excel 中去掉打开密码（文件—信息—保护工作簿）后另存，再上传。")
                : new("workbook.old", "这是旧版 Excel 文件（.xls），无法读取。请在 Excel 中另存为“Excel 工作簿（.xlsx）”后再上传。");
        }

        return bytes.StartsWith("PK"u8) ? Package(file, mostUnpacked) : new("workbook.type", "这不是 Excel 文件。请下载模板，在 Excel 或 WPS 中填写并保存为 .xlsx 后上传。");
    }

    private static Problem? Package(MemoryStream file, long mostUnpacked)
    {
        var hasBook = false;
        var (fault, _) = OfficePackage.Inspect<string>(file, mostUnpacked, entry =>
        {
            hasBook |= entry.FullName == "xl/workbook.xml";
            return null;
        });
        return fault switch
        {
            PackageFault.Bomb => new("workbook.bomb", "文件解压后过大，没有读取。请删去多余的内容，或重新下载模板填写。"),
            PackageFault.Macro => new("workbook.macro", "文件带有宏（.xlsm），没有读取。请在 Excel 中另存为不带宏的“Excel 工作簿（.xlsx）”后再上传。"),
            PackageFault.Corrupt => new("workbook.corrupt", "文件已损坏，无法读取。请重新下载模板填写，或在 Excel 中“打开并修复”后另存为 .xlsx。"),
            _ => hasBook ? null : new("workbook.type", "这不是 Excel 工作簿（.xlsx）。请下载模板，在 Excel 或 WPS 中填写后上传。"),
        };
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
