using System.ComponentModel;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>What a program gets for a file of values.</summary>
public sealed record ImportedAnswer(
    [property: Description("是否已导入；dryRun 时为 false。")] bool Imported,
    [property: Description("回执编号；没有导入时为空。")] Guid? Receipt,
    [property: Description("批次号，未给出时为文件的 SHA-256。")] string Key,
    [property: Description("新增的数值个数。")] int Added,
    [property: Description("更正的数值个数。")] int Changed,
    [property: Description("与已有数据相同、没有重复保存的个数。")] int Same,
    [property: Description("有误的行数；不为 0 时没有导入任何数据。")] int Refused,
    [property: Description("每一处错误：行号、列名、问题和改法。")] IReadOnlyList<ImportedAnswer.Fault> Faults,
    [property: Description("标出错误的 .xlsx 的下载地址，没有错误时为空。")] string? MarkedFile)
{
    /// <summary>A fault.</summary>
    public sealed record Fault(int Row, string Column, string Message);

    internal static ImportedAnswer Of(ValueCheck check, ValueImport? receipt) => new(
        receipt is not null, receipt?.Id, check.Key, receipt?.Added ?? check.Added, receipt?.Changed ?? check.Changed, receipt?.Same ?? check.Same, check.Refused,
        [.. check.Faults.Select(f => new Fault(f.Row, DisplayText.OfEnum(f.Column), f.Message))],
        check.Faults.Count > 0 ? $"/indicators/import/{check.File.Id}/marked.xlsx" : null);
}
